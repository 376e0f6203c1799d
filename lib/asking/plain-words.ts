import retextEnglish from "retext-english";
import retextReadability from "retext-readability";
import retextSimplify from "retext-simplify";
import retextStringify from "retext-stringify";
import { unified } from "unified";

/** A parent should not have to read more than this at once. */
const manyWords = 15;
/** Years: what the wording of public services aims at (P-01). */
const readingAge = 9;
/** Of seven formulas: fewer would warn of every other plain question with the word “family” in it. */
const agreeing = 6 / 7;

/** Words that services use of themselves and of families, with what to say instead (P-03). */
const jargon: readonly [RegExp, string][] = [
  [/\bhard to reach\b/i, "families we have not heard from"],
  [/\bservice users?\b/i, "parents"],
  [/\bstakeholders?\b/i, "parents, staff, neighbours: whoever you mean"],
  [/\bengag(e|ed|ing|ement)\b/i, "take part"],
  [/\bsignpost(ed|ing)?\b/i, "tell you where to go"],
  [/\bempower\w*\b/i, "help you to decide"],
  [/\boutcomes?\b/i, "what changes"],
  [/\bfacilitat\w+\b/i, "help"],
  [/\bdisadvantaged\b/i, "say what is missing: money, time, a way to get here"],
  [/\bbroken homes?\b/i, "parents who live apart"],
  [/\bmums?\b|\bdads?\b/i, "parents, or you"],
  [/\bnormal famil(y|ies)\b/i, "families"],
  [/\bboth parents\b|\byour partner\b/i, "you"],
  [/\bEAL\b/, "speak another language at home"],
  [/\bSEND\b/, "a disabled child, or a child who needs more help"],
  [/\bLA\b|\bCAF\b/, "the whole name, and what it does"],
  [/\bsetting\b/i, "the name parents use for it: nursery, playgroup"],
  [/\bpractitioners?\b/i, "staff"],
];

const reader = unified()
  .use(retextEnglish)
  .use(retextSimplify)
  .use(retextReadability, { age: readingAge, minWords: 6, threshold: agreeing })
  .use(retextStringify)
  .freeze();

/**
 * Friendly advice on one question or sentence, for whoever writes it: never a gate, and never a score (P-01). Empty when
 * there is nothing to say. It knows English only.
 */
export function plainWordAdvice(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => /\w/.test(word)).length;
  const long =
    words > manyWords ? [`It has ${words} words. Up to ${manyWords} are easy to take in.`] : [];
  const ours = jargon.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text)?.[0];
    return found ? [`“${found}” is a word of services. Perhaps: ${instead}.`] : [];
  });
  const messages = reader.processSync(text).messages;
  const simpler = messages.flatMap(({ source, actual, expected }) =>
    source === "retext-simplify" && actual && expected?.[0]
      ? [`“${actual}” may be hard. Perhaps: ${expected.slice(0, 2).join(" or ")}.`]
      : [],
  );
  const hard = messages.some(({ source }) => source === "retext-readability")
    ? ["Some parents may have to read this twice. Shorter words help more than shorter sentences."]
    : [];
  return [...long, ...ours, ...simpler, ...hard];
}
