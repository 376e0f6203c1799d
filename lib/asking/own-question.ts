/** Why the builder does not take a question (F-06): each of these makes answers worth less, or could name somebody. */
export type WordingRefusal =
  | "not_a_question"
  | "two_ideas"
  | "agree"
  | "stars"
  | "grid"
  | "reverse"
  | "names";

/** Pairs that are one idea for everybody. */
const onePair =
  /\b(you and your (child|family)|your child and (you|your family)|food and drink|mother or father|father or mother|day or night|now and then)\b/gi;

const rules: readonly [WordingRefusal, (text: string) => boolean][] = [
  [
    "names",
    (text) =>
      /\b(what|which|write|tell|give|say|enter|whose)\b[^?]*\bnames?\b|\bnames? of\b|\b(date of birth|birthday|post ?code|home address|phone number|e-?mail address)\b/i.test(
        text,
      ),
  ],
  ["agree", (text) => /\b(dis)?agree\w*\b/i.test(text)],
  [
    "stars",
    (text) =>
      /\bstars?\b|\bsmil(ey|eys|ies)\b|\bhearts?\b|out of (5|10|five|ten)\b|\bscale (of|from)\b|\bslid(e|er)\b/i.test(
        text,
      ),
  ],
  ["grid", (text) => /\n|\bthe following\b|\beach of (these|the below)\b|:\s*\S/i.test(text)],
  ["two_ideas", (text) => /\b(and|or)\b|\w\s*\/\s*\w|\?.*\?/i.test(text.replaceAll(onePair, ""))],
  [
    "reverse",
    (text) =>
      /\b(not|never|no one|nobody|neither|nor|fail\w*|rarely|hardly|ignored?|left out|unfair\w*|unwelcome|unhappy|unsafe)\b|n[’']t\b/i.test(
        text,
      ),
  ],
  ["not_a_question", (text) => !text.trim().endsWith("?")],
];

/** What speaks against asking this, or nothing. How hard it is to read is advice and no part of it (P-01). */
export function wordingRefusal(text: string): WordingRefusal | undefined {
  return rules.find(([, breaks]) => breaks(text.trim()))?.[0];
}

/** What to do about it, in one or two sentences. */
export const refusalInWords: Record<WordingRefusal, string> = {
  not_a_question: "Write it as a question, with a question mark at the end",
  two_ideas:
    "This asks two things at once, so nobody could tell which one was answered. Make it two questions",
  agree:
    "Ask how often or how much, and not whether parents agree: people tend to agree to be polite",
  stars:
    "Stars, smileys and marks out of ten mean different things to different people. Ask how often or how much",
  grid: "Ask one thing at a time: lists inside a question are hard to answer on a phone",
  reverse:
    "Turn it round, so that “Always” or “A lot” is good news: “How often are you listened to?”",
  names: "We never ask for names, addresses or birthdays: nobody must be found by their answer",
};
