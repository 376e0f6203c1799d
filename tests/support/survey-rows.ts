import { responses, surveyClosings, surveyOpenings, surveys } from "@/db/schema/surveys";
import { newId } from "@/lib/kernel/ids";
import type { SurveyReply } from "@/lib/surveys/model";
import { asSuperuser } from "./database";
import { surveyOf } from "./survey-shaped";
import { noon } from "./world";

type Place = { settingId: string; manager: { userId: string } };

/** A survey of two questions at a setting, not yet open: there is no page that makes one. */
export async function addSurvey({ settingId, manager }: Place, more = {}): Promise<string> {
  const id = newId();
  const { roll: _roll, ...design } = surveyOf(["welcome", "listening"], more);
  const made = { madeBy: manager.userId, madeAt: noon };
  await asSuperuser((tx) =>
    tx.insert(surveys).values({
      ...{ id, settingId, year: 2026, title: "How we work with families", code: id.slice(0, 8) },
      ...{ sheet: {}, design, ...made },
    }),
  );
  return id;
}

/** Opens the survey, takes the replies, and closes it again unless it is to stay open. */
export async function takeReplies(
  { settingId, manager }: Place,
  surveyId: string,
  replies: readonly SurveyReply[],
  { opening = 1, close = true, roll = 60 as number | null } = {},
): Promise<void> {
  const here = { surveyId, settingId, opening };
  const rows = replies.map(({ groups, answers }) => ({
    ...{ ...here, id: newId(), week: "2026-06-08", mode: "online" as const, language: "en" },
    ...{ groups, answers },
  }));
  await asSuperuser(async (tx) => {
    const by = { openedBy: manager.userId, openedAt: noon };
    await tx.insert(surveyOpenings).values({ ...here, ...by });
    if (rows.length > 0) await tx.insert(responses).values(rows);
    if (!close) return;
    await tx
      .insert(surveyClosings)
      .values({ ...here, roll, closedBy: manager.userId, closedAt: noon });
  });
}
