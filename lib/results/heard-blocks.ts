import {
  heardOfRollInWords,
  nobodyOfContextInWords,
  notAskedWho,
  notHeardInWords,
  tooFewToSayWho,
} from "@/lib/statistics/wording-for-results";
import type { HeardBreakdown } from "@/lib/surveys/coverage-on-read";
import { responseModes } from "@/lib/surveys/model";
import type { ResultsBlock } from "./block";
import type { Results } from "./model";
import {
  contextFamilies,
  heardInWords,
  knownInWords,
  languageName,
  modeNames,
  wordingNames,
} from "./result-words";

/** Who answered and who was not heard: the first thing on every page, print and file, and nothing turns it off. */
export function heardBlocks({ survey, coverage, completed }: Results): ResultsBlock[] {
  const { roll, floor, contexts } = coverage;
  const gaps = (contexts ?? []).filter(({ heard }) => heard === 0);
  return [
    { kind: "heading", level: 2, text: "Who answered, and who we have not heard from" },
    { kind: "paragraph", text: heardOfRollInWords(completed, roll) },
    { kind: "paragraph", text: notHeardInWords(completed, roll) },
    ...gaps.map(({ context }) => ({
      kind: "paragraph" as const,
      text: nobodyOfContextInWords(contextFamilies[context]),
    })),
    ...(contexts
      ? [
          {
            kind: "table" as const,
            caption: "Families we heard from, beside the families who use the setting",
            header: ["Families", "Answered", "Use the setting"],
            rows: contexts.map(({ context, heard, known }) => [
              sentenceCase(contextFamilies[context]),
              heardInWords(heard, floor),
              knownInWords(known, floor),
            ]),
          },
        ]
      : [{ kind: "small" as const, text: notCounted(survey.sheet.asksAboutFamily) }]),
    ...breakdownBlock("How families answered", "Way of answering", coverage.modes, floor, (name) =>
      responseModes.includes(name as (typeof responseModes)[number])
        ? modeNames[name as (typeof responseModes)[number]]
        : name,
    ),
    ...breakdownBlock(
      "Languages families answered in",
      "Language",
      coverage.languages,
      floor,
      (tag) => languageName(survey.sheet.languages, tag),
    ),
    ...(hasDrafts(coverage.wording)
      ? breakdownBlock(
          ...(["Who had read the words", "Words", coverage.wording, floor] as const),
          (name) => wordingNames[name] ?? name,
        )
      : []),
  ];
}

function notCounted(asks: boolean): string {
  return asks ? tooFewToSayWho : notAskedWho;
}

function hasDrafts(wording: HeardBreakdown | undefined): boolean {
  return (wording ?? []).some(({ name }) => name !== "reviewed");
}

function breakdownBlock(
  caption: string,
  column: string,
  breakdown: HeardBreakdown | undefined,
  floor: number,
  nameOf: (name: string) => string,
): ResultsBlock[] {
  if (!breakdown) return [];
  const rows = breakdown.map(({ name, heard }) => [nameOf(name), heardInWords(heard, floor)]);
  return [{ kind: "table", caption, header: [column, "Families"], rows }];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
