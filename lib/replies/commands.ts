import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { replies, replyPublications } from "@/db/schema/replies";
import { canonicalJson } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import { selectAction } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";
import { mayReply } from "@/lib/surveys/policy";
import { selectReleasedSurvey, selectSurvey } from "@/lib/surveys/queries";
import { type ReplyContent, replyTexts } from "@/lib/surveys/reply-content";
import { surveySheet } from "@/lib/surveys/sheet";
import { recordInTrail } from "@/lib/trail/commands";
import { gapsOf, type ItemInput, nextKey, type TranslationInput } from "./model";
import { selectReply } from "./queries";

type Refusal = { refused: "not_found" | "not_allowed" | "not_shared" | "changed_meanwhile" };
export type WritingOutcome = { version: number } | Refusal;

type Written = { surveyId: string; version: number };

export function writeOpening(
  ctx: Context,
  input: Written & { opening: string },
): Promise<WritingOutcome> {
  return changeReply<never>(ctx, input, (content) => ({ ...content, opening: input.opening }));
}

/** Adds what parents said and what becomes of it, or changes it; tied to an action of the setting's plan if one is given. */
export function writeItem(
  ctx: Context,
  input: ItemInput,
): Promise<WritingOutcome | { refused: "no_such_action" }> {
  const { told, will, cannot, why } = input;
  return changeReply(ctx, input, async (content, tx, settingId) => {
    const actionId = input.actionId || undefined;
    const action = actionId && (await selectAction(tx, actionId));
    if (actionId && (!action || action.settingId !== settingId)) return "no_such_action";
    const isNew = !content.items.some(({ key }) => key === input.key);
    const key = isNew ? nextKey(content.items, content.translations) : input.key;
    const item = { key, told, will, cannot, why, actionId };
    const items = isNew
      ? [...content.items, item]
      : content.items.map((each) => (each.key === key ? item : each));
    return { ...content, items };
  });
}

export function removeItem(
  ctx: Context,
  input: Written & { key: string },
): Promise<WritingOutcome> {
  return changeReply<never>(ctx, input, (content) => ({
    ...content,
    items: content.items.filter(({ key }) => key !== input.key),
  }));
}

/** Keeps the words of one language, each with the English it was made from; or the decision to show English there. */
export function translateReply(ctx: Context, input: TranslationInput): Promise<WritingOutcome> {
  const { language, texts, inEnglish } = input;
  return changeReply<never>(ctx, input, (content) => {
    const english = replyTexts(content);
    const made = Object.entries(texts).flatMap(([key, text]) => {
      const of = english[key];
      return of !== undefined && text !== "" ? [[key, { text, of }] as const] : [];
    });
    const others = content.inEnglish.filter((tag) => tag !== language);
    return {
      ...content,
      translations: { ...content.translations, [language]: Object.fromEntries(made) },
      inEnglish: inEnglish ? [...others, language] : others,
    };
  });
}

export type PublishingOutcome =
  | { published: string }
  | Refusal
  | { refused: "empty" | "languages"; missing: string[] };

/**
 * Publishes the reply at the survey's own address, as it is written now: it stays as it is, and a later one stands beside
 * it. Refused while a language the survey was opened in has neither all of its words nor the decision to show English
 * there (L-21). Pressing twice publishes once.
 */
export function publishReply(
  ctx: Context,
  { surveyId, version }: Written,
): Promise<PublishingOutcome> {
  return ctx.db.run(async (tx) => {
    const survey = await replied(ctx, tx, surveyId);
    if ("refused" in survey) return survey;
    const reply = await selectReply(tx, surveyId);
    if (reply.version !== version) return { refused: "changed_meanwhile" };
    const { languages } = surveySheet.parse(survey.sheet);
    const { isEmpty, missing } = gapsOf(reply.content, languages);
    if (isEmpty) return { refused: "empty", missing: [] };
    if (missing.length > 0)
      return { refused: "languages", missing: missing.map(({ language }) => language.english) };
    const [last] = await tx
      .select({ id: replyPublications.id, content: replyPublications.content })
      .from(replyPublications)
      .where(eq(replyPublications.surveyId, surveyId))
      .orderBy(desc(replyPublications.publishedAt))
      .limit(1);
    const isOut = last && canonicalJson(last.content) === canonicalJson(reply.content);
    if (isOut) return { published: last.id };
    const publicationId = newId();
    await tx.insert(replyPublications).values({
      ...{ id: publicationId, surveyId, settingId: survey.settingId, content: reply.content },
      ...{ publishedBy: ctx.actor.userId, publishedAt: ctx.now },
    });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${survey.settingId}`,
      action: "reply published",
      ...{ surveyId, publicationId },
    });
    return { published: publicationId };
  });
}

type Change<Other> = (
  content: ReplyContent,
  tx: Transaction,
  settingId: string,
) => ReplyContent | Other | Promise<ReplyContent | Other>;

/** One change of the reply: the second of two writers is told, and nothing is written over. */
function changeReply<Other extends string>(
  ctx: Context,
  { surveyId, version }: Written,
  change: Change<Other>,
): Promise<WritingOutcome | { refused: Other }> {
  return ctx.db.run(async (tx) => {
    const survey = await replied(ctx, tx, surveyId);
    if ("refused" in survey) return survey;
    const reply = await selectReply(tx, surveyId);
    if (reply.version !== version) return { refused: "changed_meanwhile" };
    const content = await change(reply.content, tx, survey.settingId);
    if (typeof content === "string") return { refused: content };
    const next = { version: version + 1, content };
    const stamp = { ...next, writtenBy: ctx.actor.userId, writtenAt: ctx.now };
    const { settingId } = survey;
    if (version === 0) await tx.insert(replies).values({ surveyId, settingId, ...stamp });
    else await tx.update(replies).set(stamp).where(eq(replies.surveyId, surveyId));
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "reply saved",
      ...{ surveyId, version: version + 1 },
    });
    return { version: version + 1 };
  });
}

/** The survey, for a manager of its setting who may read what it found: nobody answers what they were not told. */
async function replied(ctx: Context, tx: Transaction, surveyId: string) {
  const survey = await selectSurvey(tx, surveyId);
  if (!survey) return { refused: "not_found" as const };
  if (!mayReply(ctx.actor, survey)) return { refused: "not_allowed" as const };
  // Of two who press at once the second waits, and finds another version.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reply ${surveyId}`}, 0))`);
  const released = await selectReleasedSurvey(tx, surveyId, "setting");
  return released ? survey : { refused: "not_shared" as const };
}
