import { easyReadTag } from "@/lib/languages/languages";
import { isPictureName } from "@/lib/languages/pictures";
import { leftOut, type QuestionPart, questionKey, type SurveyWords } from "./words";

/** More than this is too much at once: the others of a survey are left out (P-05). */
export const mostEasyQuestions = 8;

/** What keeps a survey from being opened in Easy Read, whoever has read it. */
export type EasyReadObstacles = {
  /** How many questions it would ask; above the limit, or none at all. */
  asked: number;
  isTooMany: boolean;
  /** Codes of questions asked without a picture, or without words of their own. */
  withoutPicture: readonly string[];
  withoutWords: readonly string[];
};

/** Nothing where nothing is in the way, and of any other language. */
export function easyReadObstacles(said: SurveyWords): EasyReadObstacles | undefined {
  if (said.tag !== easyReadTag) return undefined;
  const left = new Set(leftOutOf(said));
  const codes = questionCodes(said).filter((code) => !left.has(code));
  const lacks = (part: QuestionPart) => (code: string) =>
    said.words[questionKey(code, part)]?.missing !== false;
  const withoutPicture = codes.filter(lacks("picture"));
  const withoutWords = codes.filter(lacks("text"));
  const isTooMany = codes.length > mostEasyQuestions;
  if (codes.length > 0 && !isTooMany && withoutPicture.length + withoutWords.length === 0)
    return undefined;
  return { asked: codes.length, isTooMany, withoutPicture, withoutWords };
}

/** Codes of the questions that are not asked in Easy Read; none in any other language. */
export function leftOutOf(said: SurveyWords): string[] {
  return questionCodes(said).filter(
    (code) => said.words[questionKey(code, "picture")]?.text === leftOut,
  );
}

/** The picture beside a question, where the language has pictures. */
export function pictureOf({ words }: Pick<SurveyWords, "words">, code: string) {
  const name = words[questionKey(code, "picture")]?.text ?? "";
  return isPictureName(name) ? name : undefined;
}

const pictureKey = /^q\.(.+)\.picture$/;

/** Every question of the survey: only Easy Read has a picture for each. */
function questionCodes({ words }: SurveyWords): string[] {
  return Object.keys(words).flatMap((key) => pictureKey.exec(key)?.[1] ?? []);
}
