import fc from "fast-check";
import { coverageOf } from "@/lib/surveys/coverage";
import type { SurveyResponse } from "@/lib/surveys/model";
import { releaseResults } from "@/lib/surveys/release";
import { rowsInForce } from "@/lib/surveys/release/in-force";
import { designOf, type SurveySheet, surveySheet } from "@/lib/surveys/sheet";

/** What a survey of these tests asks; the last one "how much", the others "how often". */
export const askedTexts = {
  welcome: "How often do staff make you feel welcome?",
  listening: "How often do staff listen to you?",
  play: "How much do you hear about what your child likes?",
};

export function sheetOf(more: Partial<SurveySheet> = {}): SurveySheet {
  return surveySheet.parse({
    edition: "2026",
    questions: Object.entries(askedTexts).map(([code, text]) => ({
      ...{ code, link: code, origin: "own", theme: "own", text },
      ...{ scale: code === "play" ? "extent" : "frequency", mirrors: [`elppeg.1.${code}`] },
    })),
    languages: [
      {
        tag: "en",
        autonym: "English",
        english: "English",
        direction: "ltr",
        script: "latin",
        lineHeight: 1.5,
      },
    ],
    ...{
      floors: { words: 5, numbers: 10 },
      asksForum: true,
      comment: "public",
      asksImportance: true,
    },
    ...more,
  });
}

export type Reader = "setting" | "shared";

/** What is out after one closing, as a reader may see it. */
export function releasedTo(
  reader: Reader,
  replies: readonly SurveyResponse[],
  roll: number | null = 60,
  sheet = sheetOf(),
) {
  const { completed, waiting, rows } = releaseResults({
    survey: { ...designOf(sheet), roll },
    ...{ replies, opening: 1, closed: true, earlier: [] },
  });
  const coverage = coverageOf({
    ...{ opening: 1, contexts: [], roll, known: { eal: 12 }, floors: sheet.floors, earlier: [] },
    replies: replies.map(() => ({
      ...{ opening: 1, mode: "online", language: "en", wording: "reviewed", matters: ["welcome"] },
    })),
    asks: { contexts: true, matters: sheet.questions.map(({ code }) => code) },
  });
  const releasedAt = new Date("2026-06-12T12:00:00Z");
  return {
    completed,
    waiting,
    releasedAt,
    coverage: coverage[reader],
    rows: rowsInForce(rows, reader),
  };
}

const answer = fc.constantFrom(0, 1, 2, 3, 3, 3, "DK", "NA", undefined);
const oneReply = fc.record({
  attends: fc.boolean(),
  welcome: answer,
  listening: answer,
  play: answer,
});

/** Up to 48 families, each with levels, blanks and gaps of its own. */
export const randomReplies = fc.array(oneReply, { maxLength: 48 }).map((made) =>
  made.map(
    ({ attends, ...answers }): SurveyResponse => ({
      ...{ opening: 1, groups: attends ? { forum: "attends" } : {} },
      answers: Object.fromEntries(
        Object.entries(answers).filter(([, each]) => each !== undefined),
      ) as SurveyResponse["answers"],
    }),
  ),
);
