import type { SurveySheet } from "@/lib/surveys/sheet";
import { surveyWords, type Word } from "@/lib/surveys/words";
import type { Refused } from "./model";
import { problemOfText } from "./text-problem";

type Changed = {
  texts: Record<string, string>;
  /** Keys whose words are not what they were. */
  changed: string[];
  /** Texts that cannot be kept; the others are not lost for it. */
  refused: Refused[];
};

/**
 * The survey's own words after somebody has written some. Only what differs from ours is kept, so that a word we mend
 * later is mended here too. An emptied text is ours again, or missing.
 */
export function changedTexts(
  survey: { title: string; sheet: SurveySheet },
  tag: string,
  own: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): Changed {
  const { words: now } = surveyWords(survey, tag, own);
  const { words: ours } = surveyWords(survey, tag);
  const texts: Record<string, string> = { ...own };
  const changed: string[] = [];
  const refused: Refused[] = [];
  for (const [key, value] of Object.entries(typed)) {
    const [word, our] = [now[key], ours[key]];
    const outcome =
      word && our
        ? outcomeOf(tag, key, tidy(value), { word, our, isOwn: own[key] !== undefined })
        : { reason: "This survey has no text of that name" };
    if (outcome === "same") continue;
    if ("reason" in outcome) refused.push({ key, reason: outcome.reason });
    else {
      changed.push(key);
      if (outcome.keep === undefined) delete texts[key];
      else texts[key] = outcome.keep;
    }
  }
  return { texts, changed, refused };
}

type Standing = { word: Word; our: Word; isOwn: boolean };

/** Nothing new; a text to keep, or none because ours will do; or why it cannot be kept. */
function outcomeOf(
  tag: string,
  key: string,
  text: string,
  { word, our, isOwn }: Standing,
): "same" | { keep: string | undefined } | { reason: string } {
  if (text === (word.missing ? "" : word.text)) return "same";
  if (text === "" || (!our.missing && text === our.text))
    return isOwn ? { keep: undefined } : "same";
  const reason = problemOfText(tag, key, word.english, text);
  return reason ? { reason } : { keep: text };
}

/** One way of writing each letter and each line's end, so that equal words are equal. */
export function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();
}
