import { responseContexts, surveyCodes, surveyComments } from "@/db/schema/answering";
import {
  responses,
  surveyClosings,
  surveyOpenings,
  surveyShares,
  surveys,
} from "@/db/schema/surveys";
import { newId } from "@/lib/kernel/ids";
import type {
  CommentPromise,
  FamilyContext,
  ResponseMode,
  ShareAudience,
  SurveyResponse,
} from "@/lib/surveys/model";
import { type SurveySheet, surveySheet } from "@/lib/surveys/sheet";
import { newSurveyCode } from "@/lib/surveys/survey-codes";
import { asSuperuser } from "./database";
import { surveyOf } from "./survey-shaped";
import { noon } from "./world";

type Place = {
  settingId: string;
  manager: { userId: string };
  forumId?: string;
  boroughId?: string;
};
type Owner = "setting" | "forum" | "borough";

/** What a survey of these tests asks, in parents' words. */
const askedTexts: Record<string, string> = {
  welcome: "How often do staff make you feel welcome?",
  listening: "How often do staff listen to what you say about your child?",
};

/** A survey of two questions at a setting, not yet open, made past all policies; `told` changes its sheet. */
export async function addSurvey(
  { settingId, manager, forumId, boroughId }: Place,
  more = {},
  told: Partial<SurveySheet> & { year?: number; owner?: Owner; mirrors?: string[] } = {},
): Promise<string> {
  const id = newId();
  const { year = 2026, owner = "setting", mirrors = [], ...sheet } = told;
  const { roll: _roll, ...design } = surveyOf(["welcome", "listening"], more);
  const made = { madeBy: manager.userId, madeAt: noon };
  const place = {
    settingId,
    forumId: owner === "forum" ? forumId : undefined,
    boroughId: owner === "borough" ? boroughId : undefined,
  };
  await asSuperuser((tx) =>
    tx.insert(surveys).values({
      ...{ id, ...place, year, title: "How we work with families", code: newSurveyCode() },
      ...{ sheet: sheetFor(design, mirrors, sheet), design, ...made },
    }),
  );
  return id;
}

function sheetFor(
  { edition, questions, breakdowns, floors }: Omit<ReturnType<typeof surveyOf>, "roll">,
  mirrors: string[],
  told: Partial<SurveySheet>,
): SurveySheet {
  return surveySheet.parse({
    ...{ edition, floors, asksForum: breakdowns.length > 0 },
    languages: [offered("en", "English", "English")],
    questions: questions.map(({ code, link, theme }) => ({
      ...{ code, link, theme, origin: "ready", scale: "frequency", mirrors },
      text: askedTexts[code] ?? `How often does this happen: ${code}?`,
    })),
    ...told,
  });
}

/** A language a test's survey is offered in. */
export function offered(tag: string, autonym: string, english: string) {
  const direction = tag === "ur" ? ("rtl" as const) : ("ltr" as const);
  return { tag, autonym, english, direction, script: "other" as const, lineHeight: 1.6 };
}

export type MadeResponse = SurveyResponse & {
  mode?: ResponseMode;
  language?: string;
  wording?: "reviewed" | "draft";
  matters?: string[];
};

type MadeComment = { promise: CommentPromise; words: string; language?: string };

type Taking = {
  opening?: number;
  close?: boolean;
  roll?: number | null;
  known?: Partial<Record<FamilyContext, number>>;
  /** The contexts each family ticked, one list for each family that ticked any. */
  contexts?: (FamilyContext | "none")[][];
  comments?: MadeComment[];
};

/** Opens the survey, takes the replies, and closes it again unless it is to stay open. @returns ids of the comments */
export async function takeReplies(
  { settingId, manager }: Place,
  surveyId: string,
  replies: readonly MadeResponse[],
  { opening = 1, close = true, roll = 60, known = {}, contexts = [], comments = [] }: Taking = {},
): Promise<string[]> {
  const here = { surveyId, settingId, opening };
  const rows = replies.map(({ groups, answers, mode, language, wording, matters }) => ({
    ...{ ...here, id: newId(), week: "2026-06-08", mode: mode ?? ("online" as const) },
    ...{ language: language ?? "en", wording: wording ?? "reviewed", matters: matters ?? [] },
    ...{ groups, answers },
  }));
  const ticked = contexts.map((each) => ({ ...here, id: newId(), contexts: each }));
  const said = comments.map((each) => ({ language: "en", ...each, ...here, id: newId() }));
  await asSuperuser(async (tx) => {
    const by = { openedBy: manager.userId, openedAt: noon };
    await tx.insert(surveyOpenings).values({ ...here, ...by });
    if (rows.length > 0) await tx.insert(responses).values(rows);
    if (ticked.length > 0) await tx.insert(responseContexts).values(ticked);
    if (said.length > 0) await tx.insert(surveyComments).values(said);
    if (!close) return;
    await tx
      .insert(surveyClosings)
      .values({ ...here, roll, contexts: known, closedBy: manager.userId, closedAt: noon });
  });
  return said.map(({ id }) => id);
}

/** A code that was sent to an address and not used. */
export async function addSentCode(surveyId: string, email: string): Promise<void> {
  await asSuperuser((tx) => tx.insert(surveyCodes).values({ codeHash: newId(), surveyId, email }));
}

/** The owner lets somebody see what is released, past every policy. */
export async function shareSurvey(
  { settingId, manager }: Place,
  surveyId: string,
  audience: ShareAudience,
): Promise<void> {
  const shared = { sharedBy: manager.userId, sharedAt: noon };
  await asSuperuser((tx) =>
    tx
      .insert(surveyShares)
      .values({ id: newId(), surveyId, settingId, audience, toldOfPublishing: true, ...shared }),
  );
}
