import { responseContexts, surveyCodes, surveyComments, surveyDrafts } from "@/db/schema/answering";
import { responses, surveyOpenings, surveyShares, surveys } from "@/db/schema/surveys";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { thresholds } from "@/lib/statistics/thresholds";
import { closeSurvey, releaseSurvey } from "@/lib/surveys/commands";
import { designOf, type SurveySheet, surveySheet } from "@/lib/surveys/sheet";
import { newSurveyCode } from "@/lib/surveys/survey-codes";
import { asSuperuser } from "./database";
import { noon } from "./world";

const english = {
  ...{ tag: "en", autonym: "English", english: "English" },
  ...{ direction: "ltr", script: "latin", lineHeight: 1.5 },
} as const;

/** Two questions, a box for more and everything else that can be asked. */
export function smallSheet(more: Partial<SurveySheet> = {}): SurveySheet {
  const question = (code: string, text: string) => ({
    ...{ code, link: code, text, theme: "elppeg.2", scale: "frequency", origin: "own" },
    mirrors: ["elppeg.1.policy-practice"],
  });
  return surveySheet.parse({
    edition: "2026",
    introduction: "We want to know what it is like to bring your child here.",
    questions: [
      question("welcome", "Do you feel welcome when you arrive?"),
      question("listening", "Do staff listen to what you say about your child?"),
    ],
    ...{ asksImportance: true, asksForum: true, comment: "public", languages: [english] },
    floors: { words: thresholds.wordsFrom, numbers: thresholds.numbersFrom },
    ...{ contact: "Fatou at the gate", resultsBy: "July" },
    ...more,
  });
}

export type SurveyStage = "draft" | "open" | "closed" | "released" | "shared";
type Place = { settingId: string; forumId?: string; boroughId?: string };

/**
 * A survey of a place brought as far as a stage by whoever runs it: made and filled as rows, closed and released by the
 * real commands. Fifteen families have answered and three have written something.
 */
export async function surveyAt(
  stage: SurveyStage,
  { settingId, forumId, boroughId }: Place,
  runner: Actor,
  { sheet = smallSheet(), year = 2026, replies = 15, now = noon } = {},
): Promise<{ surveyId: string; code: string }> {
  const [surveyId, code] = [newId(), newSurveyCode()];
  const isDraft = stage === "draft";
  await asSuperuser((tx) =>
    tx.insert(surveys).values({
      ...{ id: surveyId, settingId, forumId, boroughId, year, code, sheet },
      ...{ title: "How we work with families", design: isDraft ? null : designOf(sheet) },
      ...{ madeBy: runner.userId, madeAt: now },
    }),
  );
  if (isDraft) return { surveyId, code };
  await openWithReplies({ surveyId, settingId }, runner, sheet, replies, now);
  if (stage === "open") return { surveyId, code };
  const ctx = contextOf(runner, now);
  must(await closeSurvey(ctx, surveyId, { roll: 60, contexts: { working: 40, eal: 12 } }));
  if (stage === "closed") return { surveyId, code };
  must(await releaseSurvey(ctx, surveyId));
  if (stage === "released") return { surveyId, code };
  const by = { sharedBy: runner.userId, sharedAt: now };
  const shared = { surveyId, settingId, toldOfPublishing: true, ...by };
  await asSuperuser((tx) =>
    tx.insert(surveyShares).values([
      { id: newId(), audience: "setting", ...shared },
      { id: newId(), audience: "families", ...shared },
    ]),
  );
  return { surveyId, code };
}

async function openWithReplies(
  place: { surveyId: string; settingId: string },
  runner: Actor,
  sheet: SurveySheet,
  replies: number,
  now: Date,
) {
  const here = { ...place, opening: 1 };
  const codes = sheet.questions.map((question) => question.code);
  const rows = Array.from({ length: replies }, (_, n) => ({
    ...{ ...here, id: newId(), week: "2026-06-08", mode: "online" as const, language: "en" },
    groups: n % 5 === 0 ? { forum: "attends" } : {},
    answers: Object.fromEntries(codes.map((code, at) => [code, (n + at) % 4])),
    matters: codes.slice(0, 1),
  }));
  const contexts = rows.map((_, n) => ({
    ...{ ...here, id: newId() },
    contexts: n % 2 === 0 ? ["working"] : [],
  }));
  const comment = { ...here, promise: "public" as const, language: "en" };
  const comments = [
    "Drop-off is rushed",
    "Thank you for the garden day",
    "Ring me on 07700 900123",
  ];
  await asSuperuser(async (tx) => {
    await tx.insert(surveyOpenings).values({ ...here, openedBy: runner.userId, openedAt: now });
    if (rows.length === 0) return;
    await tx.insert(responses).values(rows);
    await tx.insert(responseContexts).values(contexts);
    await tx
      .insert(surveyComments)
      .values(comments.map((words) => ({ id: newId(), ...comment, words })));
  });
}

/** A code not used and a sheet not sent, of an open survey. */
export async function leaveOpenEnds(surveyId: string): Promise<void> {
  const expiresOn = "2026-12-31";
  await asSuperuser(async (tx) => {
    await tx.insert(surveyCodes).values({ surveyId, codeHash: newId(), email: "a@b.example" });
    await tx.insert(surveyDrafts).values({ surveyId, tokenHash: newId(), content: {}, expiresOn });
  });
}

function must(outcome: object): void {
  if ("refused" in outcome) throw new Error(String(outcome.refused));
}
