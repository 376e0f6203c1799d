import { isPictureName } from "@/lib/languages/pictures";
import { leftOut } from "@/lib/surveys/words";

/** Ten are better (P-05). */
const mostWords = 15;

/** Why a text or a picture cannot be Easy Read, as a sentence; undefined when it can. That it is easy only readers can say. */
export function easyReadProblem(key: string, text: string): string | undefined {
  if (key.endsWith(".picture"))
    return isPictureName(text) || text === leftOut ? undefined : "Choose one of our pictures";
  const long = sentencesIn(text).find((sentence) => wordsIn(sentence) > mostWords);
  if (long)
    return `“${long}” has ${wordsIn(long)} words. Easy Read has at most ${mostWords} in a sentence, and ten are better`;
  const short = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/u.exec(text)?.[0];
  if (short) return `Write “${short}” out in full: not everybody knows what it stands for`;
  return undefined;
}

/** Each sentence with what fills it in as one word. */
function sentencesIn(text: string): string[] {
  const said = text.replaceAll(
    /\{\w+, plural,[^{}]*(?:\{[^{}]*\}\s*)*?other \{([^{}]*)\}\s*\}/g,
    "$1",
  );
  return said.split(/\n|(?<=[.?!:])\s+/).filter((sentence) => wordsIn(sentence) > 0);
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}#]/u.test(word)).length;
}
