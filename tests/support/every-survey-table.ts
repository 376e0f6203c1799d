import { eq } from "drizzle-orm";
import { receivedSheets, surveyComments } from "@/db/schema/answering";
import { commentDecisions } from "@/db/schema/moderation";
import { collectors, paperBatches, paperSheets } from "@/db/schema/paper";
import { replies, replyPublications } from "@/db/schema/replies";
import { rolls, surveyShares } from "@/db/schema/surveys";
import {
  languageOverrides,
  languageReviews,
  recordings,
  surveyTranslations,
} from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { asSuperuser } from "./database";
import { leaveOpenEnds, surveyAt } from "./survey-stages";
import { noon } from "./world";

type Team = { settingId: string; manager: Actor };

/** A row in every table that hangs on a parents' survey, all of them made at one moment. @returns the survey */
export async function fillSurveyTables({ settingId, manager }: Team, now = noon): Promise<string> {
  const { surveyId } = await surveyAt("shared", { settingId }, manager, { year: 2025, now });
  await leaveOpenEnds(surveyId);
  const here = { surveyId, settingId };
  const by = manager.userId;
  const [batchId, language] = [newId(), "pl"];
  await asSuperuser(async (tx) => {
    await tx.insert(rolls).values({
      ...{ id: newId(), settingId, countedOn: "2026-06-01", families: 60, contexts: {} },
      ...{ toldBy: by, toldAt: now },
    });
    await tx
      .insert(surveyShares)
      .values({ id: newId(), ...here, audience: "setting", sharedBy: by, sharedAt: now });
    await tx.insert(receivedSheets).values({ surveyId, keyHash: newId() });
    const [comment] = await tx
      .select({ id: surveyComments.id })
      .from(surveyComments)
      .where(eq(surveyComments.surveyId, surveyId))
      .limit(1);
    await tx.insert(commentDecisions).values({
      ...{
        id: newId(),
        commentId: comment?.id ?? "",
        ...here,
        decision: "public",
        shown: "Thank you",
      },
      ...{ decidedBy: by, decidedAt: now },
    });
    const content = { told: [] };
    await tx
      .insert(replies)
      .values({ ...here, content, version: 1, writtenBy: by, writtenAt: now });
    await tx
      .insert(replyPublications)
      .values({ id: newId(), ...here, content, publishedBy: by, publishedAt: now });
    const worded = { ...here, language };
    await tx.insert(surveyTranslations).values({
      ...{ ...worded, texts: {}, version: 1, translator: "Ola" },
      ...{ changedBy: by, changedAt: now },
    });
    await tx.insert(languageReviews).values({
      ...{ id: newId(), ...worded, wordsHash: "x", translator: "Ola", reviewer: "Jan" },
      ...{ reviewedAt: now },
    });
    await tx.insert(languageOverrides).values({ ...worded, decidedBy: by, decidedAt: now });
    await tx.insert(recordings).values({
      ...{ id: newId(), ...worded, key: "q.welcome.text", type: "audio/webm" },
      ...{ content: new Uint8Array([1]), recordedBy: by, recordedAt: now },
    });
    await tx.insert(paperBatches).values({
      ...{ id: batchId, ...here, opening: 1, declared: 12, startedBy: by, startedAt: now },
    });
    await tx.insert(paperSheets).values({ batchId, ...here, number: 1, typed: {}, drawn: 1 });
    await tx.insert(collectors).values({
      ...{ id: newId(), ...here, tokenHash: newId(), label: "Sunday club", leaveHash: "x" },
      ...{ madeBy: by, madeAt: now },
    });
  });
  return surveyId;
}
