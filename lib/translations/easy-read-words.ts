import { count } from "@/lib/kernel/words";
import { easyReadObstacles, mostEasyQuestions } from "@/lib/surveys/easy-read";
import { questionKey } from "@/lib/surveys/words";
import type { LanguageWork } from "./model";

/** One thing in the way of Easy Read, and the questions it is about, in English. */
export type InTheWay = { says: string; questions: readonly string[] };

/** Everything that keeps a survey from being opened in Easy Read; nothing of any other language. */
export function inTheWayOf({ words }: Pick<LanguageWork, "words">): InTheWay[] {
  const found = easyReadObstacles(words);
  if (!found) return [];
  const { asked, isTooMany, withoutPicture, withoutWords } = found;
  const named = (codes: readonly string[]) =>
    codes.map((code) => words.words[questionKey(code, "picture")]?.english ?? "");
  const tooMany = `Easy Read asks at most ${mostEasyQuestions} questions, and this survey would ask ${asked}. Leave ${asked - mostEasyQuestions} out.`;
  return [
    ...(asked === 0 ? [{ says: "Easy Read asks no question yet.", questions: [] }] : []),
    ...(isTooMany ? [{ says: tooMany, questions: [] }] : []),
    ...lacking(named(withoutPicture), "no picture yet"),
    ...lacking(named(withoutWords), "no Easy Read words yet"),
  ];
}

function lacking(questions: readonly string[], what: string): InTheWay[] {
  if (questions.length === 0) return [];
  const verb = questions.length === 1 ? "has" : "have";
  return [{ says: `${count(questions.length, "question")} ${verb} ${what}.`, questions }];
}
