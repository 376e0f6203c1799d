import type { Actor } from "@/lib/access/model";
import { changeSurvey, makeSurvey, openSurvey } from "@/lib/asking/commands";
import type { SurveyOwner } from "@/lib/asking/model";
import { fromCatalogue, withQuestions } from "@/lib/asking/sheet-questions";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { contextOf } from "@/lib/request/context";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { addForum, addPerson, addSettingWithTeam, noon } from "./world";

/** A borough with a setting and its team, a parent forum and its organiser, a commissioner and an analyst. */
export async function addForumWithSetting() {
  const team = await addSettingWithTeam();
  const { boroughId } = team;
  return {
    ...team,
    ...(await addForum(boroughId, "Parents’ Forum")),
    commissioner: await addPerson("commissioner", { boroughId }),
    analyst: await addPerson("analyst", { boroughId }),
  };
}

export type ForumPlace = Awaited<ReturnType<typeof addForumWithSetting>>;

/** What a forum begins with. */
export const eightQuestions = parentQuestions.slice(0, 8).map(fromCatalogue);

/** Adds them; a change as a command takes it. */
export function withEight({ sheet }: { sheet: SurveySheet }) {
  const next = withQuestions(sheet, eightQuestions);
  return next && { sheet: next };
}

/** A survey made by the command that makes one. @throws when it was refused */
export async function makeSurveyFor(
  actor: Actor,
  owner: SurveyOwner,
  more: { year?: number; copyOf?: string } = {},
): Promise<string> {
  const wanted = { title: "What matters to you?", year: 2026, ...more };
  const outcome = await makeSurvey(contextOf(actor, noon), owner, wanted);
  if (!("surveyId" in outcome)) throw new Error(outcome.refused);
  return outcome.surveyId;
}

/** A forum's survey of eight questions, opened by its organiser until 10 July. */
export async function openSurveyOf(
  { organiser, settingId, forumId }: ForumPlace,
  more: Partial<SurveySheet> = {},
): Promise<string> {
  const run = contextOf(organiser, noon);
  const id = await makeSurveyFor(organiser, { settingId, forumId });
  await changeSurvey(run, id, 0, (survey) => {
    const next = withEight(survey);
    return next && { sheet: { ...next.sheet, ...more } };
  });
  const opened = await openSurvey(run, id, {
    ...{ version: 1, closesOn: "2026-07-10", languages: ["en"] },
  });
  if ("refused" in opened) throw new Error(opened.refused);
  return id;
}
