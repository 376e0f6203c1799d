import { eq } from "drizzle-orm";
import { surveyComments } from "@/db/schema/answering";
import { collectors } from "@/db/schema/paper";
import { recordings } from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { startDraft } from "@/lib/answering/commands";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { languages } from "@/lib/languages/languages";
import { startPile, typeSheet } from "@/lib/paper/commands";
import { publishReply, translateReply, writeItem } from "@/lib/replies/commands";
import { type Context, contextOf, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { lendTablet } from "@/lib/tablets/commands";
import { addRecording, signWords } from "@/lib/translations/commands";
import { findReviewByLink } from "@/lib/translations/queries";
import { reviewToken as tokenOfReview } from "@/lib/translations/review-link";
import { asSuperuser } from "../support/database";
import { leaveOpenEnds, type SurveyStage, smallSheet, surveyAt } from "../support/survey-stages";
import { addForum } from "../support/world";

/** A forum of its own for each setting, with a survey at every stage; its first question goes by the code given. */
export async function addSurveys(
  boroughId: string,
  settingId: string,
  manager: Actor,
  code: string,
) {
  const { forumId, organiser } = await addForum(boroughId, "Parents together");
  const now = new Date();
  const [question, ...questions] = smallSheet().questions;
  const sheet = smallSheet({
    access: "codes",
    questions: question ? [{ ...question, code, link: code }, ...questions] : [],
    languages: languages.filter(({ tag }) => ["en", "pl"].includes(tag)),
  });
  const at = (stage: SurveyStage, year: number) =>
    surveyAt(stage, { settingId, forumId }, organiser, { year, sheet, now });
  const drafted = await at("draft", 2026);
  const open = await at("open", 2026);
  await leaveOpenEnds(open.surveyId);
  await letHear(contextOf(organiser, now), open.surveyId, code);
  const closed = await at("closed", 2025);
  const shared = await at("shared", 2023);
  await writeReply(contextOf(manager, now), shared.surveyId);
  const replied = await at("shared", 2022);
  await writeReply(contextOf(manager, now), replied.surveyId);
  must(await publishReply(contextOf(manager, now), { surveyId: replied.surveyId, version: 2 }));
  return {
    forumId,
    surveyId: drafted.surveyId,
    openSurveyId: open.surveyId,
    openCode: open.code,
    closedSurveyId: closed.surveyId,
    commentId: await firstCommentOf(closed.surveyId),
    releasedSurveyId: (await at("released", 2024)).surveyId,
    sharedSurveyId: shared.surveyId,
    repliedSurveyId: replied.surveyId,
    sharedCode: shared.code,
    ...(await addPilesAndTablet(contextOf(organiser, now), open.surveyId)),
    ...(await addReadings(contextOf(organiser, now), drafted.surveyId, code)),
    draftToken: await startDraft(visitorContext(now, open.surveyId), open.surveyId),
  };
}

/** The least that counts as a recording. */
export const smallOgg = new Uint8Array([
  ...new TextEncoder().encode("OggS"),
  ...new Array(24).fill(0),
  ...new TextEncoder().encode("OpusHead"),
]);

/** One thing said and answered, shown in English where it is not translated: the second version. */
async function writeReply(ctx: Context, surveyId: string) {
  const said = { told: "Drop-off is rushed", will: "Ten minutes for talk", cannot: "", why: "" };
  must(await writeItem(ctx, { surveyId, version: 0, key: "", ...said, actionId: "" }));
  const shown = { language: "pl", texts: {}, inEnglish: true };
  must(await translateReply(ctx, { surveyId, version: 1, ...shown }));
}

/** A link for a reviewer, what it shows, and a recording that waits for somebody to check it. */
async function addReadings(ctx: Context, surveyId: string, code: string) {
  const link = { surveyId, tag: "pl", givenBy: ctx.actor.userId };
  const lastDay = isoDayOf(addDays(ctx.now, 30));
  const reviewToken = tokenOfReview(environment().secret, { ...link, lastDay });
  const here = await findReviewByLink(reviewToken, ctx.now);
  const about = { surveyId, tag: "pl", key: `q.${code}.text` };
  const { recordingId } = must(await addRecording(ctx, about, smallOgg));
  const wordsHash = here?.work.hash ?? "";
  const read = { hash: wordsHash, reviewer: "Jan", notes: "Too formal", agrees: false };
  must(await signWords(ctx, { surveyId, tag: "pl" }, read));
  const readingId = (await findReviewByLink(reviewToken, ctx.now))?.work.readings[0]?.id ?? "";
  return { reviewToken, recordingId, wordsHash, readingId };
}

/** The first question read aloud in English, and checked: parents hear it. */
async function letHear(ctx: Context, surveyId: string, code: string) {
  const about = { surveyId, tag: "en", key: `q.${code}.text` };
  const { recordingId } = must(await addRecording(ctx, about, smallOgg));
  await asSuperuser((tx) =>
    tx.update(recordings).set({ checkedBy: newId() }).where(eq(recordings.id, recordingId)),
  );
}

async function firstCommentOf(surveyId: string): Promise<string> {
  const [comment] = await asSuperuser((tx) =>
    tx
      .select({ id: surveyComments.id })
      .from(surveyComments)
      .where(eq(surveyComments.surveyId, surveyId))
      .limit(1),
  );
  return comment?.id ?? "";
}

/** A pile with one sheet of two typed in, one that only waits to be finished, and a tablet lent out. */
async function addPilesAndTablet(ctx: Context, surveyId: string) {
  const sheetKey = newId();
  const begun = must(await startPile(ctx, surveyId, 2));
  must(
    await typeSheet(ctx, { surveyId, batchId: begun.batchId }, { key: sheetKey, language: "en" }),
  );
  const ready = must(await startPile(ctx, surveyId, 1));
  must(
    await typeSheet(ctx, { surveyId, batchId: ready.batchId }, { key: newId(), language: "en" }),
  );
  must(
    await typeSheet(ctx, { surveyId, batchId: ready.batchId }, { key: newId(), language: "en" }, 1),
  );
  const { token } = must(await lendTablet(ctx, surveyId, "Sunday club"));
  const [lent] = await asSuperuser((tx) =>
    tx.select({ id: collectors.id }).from(collectors).where(eq(collectors.surveyId, surveyId)),
  );
  return {
    ...{ batchId: begun.batchId, readyBatchId: ready.batchId, sheetKey },
    ...{ collectorId: lent?.id ?? "", tabletToken: token },
  };
}

/** @throws when a command of the world is refused */
function must<Outcome extends object>(outcome: Outcome) {
  if ("refused" in outcome || "errors" in outcome) throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<Outcome, { refused: string } | { errors: unknown }>;
}
