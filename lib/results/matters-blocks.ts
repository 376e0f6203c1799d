import { choosersInWords, tooFewChose } from "@/lib/statistics/wording-for-results";
import type { ResultsBlock } from "./block";
import type { QuestionResult, Results } from "./model";
import { namedBy, shareInSentence } from "./result-words";

/** What families expect beside what they live through (F87), in the order the survey asks. */
export function mattersBlocks({ survey, coverage, questions, floors }: Results): ResultsBlock[] {
  if (!survey.sheet.asksImportance) return [];
  const heading = {
    kind: "heading" as const,
    level: 2 as const,
    text: "What matters most, and how it goes",
  };
  const { matters, floor } = coverage;
  if (!matters) return [heading, { kind: "paragraph", text: tooFewChose }];
  const goes = (result: QuestionResult) =>
    shareInSentence(result, result.question.scale, floors, floor);
  return [
    heading,
    { kind: "paragraph", text: choosersInWords(matters.families) },
    {
      kind: "table",
      caption: "What matters most to families, and how it goes",
      header: ["Question", "Matters most to", "How it goes"],
      rows: questions.flatMap((result) =>
        result.named === undefined
          ? []
          : [[result.question.text, namedBy(result.named), goes(result)]],
      ),
    },
  ];
}
