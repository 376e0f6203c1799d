import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { localAnswers, localQuestions, localRetirements } from "@/db/schema/local-questions";
import { contentFor, savingOver } from "@/lib/audits/answer-content";
import { openForAnswers, type Refusal, type SavedAnswer } from "@/lib/audits/commands";
import type { AnswerInput, Audit } from "@/lib/audits/model";
import type { Instrument } from "@/lib/instruments/model";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { type AskedQuestion, itemOf, type LocalQuestion, type QuestionWords } from "./model";
import { mayWriteQuestions } from "./policy";
import { selectLocalAnswer, selectLocalQuestion, selectLocalWork } from "./queries";

type NotMine = { refused: "not_found" | "not_allowed" };

/** Writes a question of the setting's own. It is asked in every open audit of its framework from now on (F2). */
export async function writeQuestion(
  ctx: Context,
  input: QuestionWords &
    Pick<AskedQuestion, "kind"> & { settingId: string; instrument: Instrument; id?: string },
): Promise<{ questionId: string } | { refused: "not_allowed" }> {
  const { settingId, instrument, kind, wording, anchors } = input;
  if (!mayWriteQuestions(ctx.actor, settingId)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    const questionId = input.id ?? newId();
    const { userId } = ctx.actor;
    const stamp = { writtenBy: userId, writtenAt: ctx.now, changedBy: userId, changedAt: ctx.now };
    const words = { wording, anchors: anchors ?? null, version: 1 };
    const question = { id: questionId, settingId, instrument, kind };
    await tx.insert(localQuestions).values({ ...question, ...words, ...stamp });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ settingId: settingId }),
      action: "local question written",
      questionId,
      instrument,
    });
    return { questionId };
  });
}

/** Changes the words of a question that no signed audit holds; the second of two writers is shown the first's. */
export async function rewordQuestion(
  ctx: Context,
  questionId: string,
  seen: number,
  { wording, anchors = undefined }: QuestionWords,
): Promise<{ reworded: true } | NotMine | { refused: "fixed" } | { conflict: LocalQuestion }> {
  return ctx.db.run(async (tx) => {
    // Held first: a sign-off that is under way is waited for, and is then seen.
    await tx.select().from(localQuestions).where(eq(localQuestions.id, questionId)).for("update");
    const found = await selectLocalQuestion(tx, questionId);
    if (!found) return { refused: "not_found" };
    if (!mayWriteQuestions(ctx.actor, found.settingId)) return { refused: "not_allowed" };
    if (found.fixed) return { refused: "fixed" };
    if (JSON.stringify([found.wording, found.anchors]) === JSON.stringify([wording, anchors])) {
      return { reworded: true };
    }
    if (found.version !== seen) return { conflict: found };
    const version = seen + 1;
    await tx
      .update(localQuestions)
      .set({ wording, anchors: anchors ?? null, version, ...stampOf(ctx) })
      .where(eq(localQuestions.id, questionId));
    const action = "local question reworded";
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ settingId: found.settingId }),
      action,
      questionId,
      version,
    });
    return { reworded: true };
  });
}

/** Asks a question no more, or asks it again under the same id. What was answered stays with its audit. */
export async function retireQuestion(
  ctx: Context,
  questionId: string,
  retired: boolean,
): Promise<{ settled: true } | NotMine> {
  return ctx.db.run(async (tx) => {
    const found = await selectLocalQuestion(tx, questionId);
    if (!found) return { refused: "not_found" };
    const { settingId } = found;
    if (!mayWriteQuestions(ctx.actor, settingId)) return { refused: "not_allowed" };
    const by = { retiredBy: ctx.actor.userId, retiredAt: ctx.now };
    const changed = retired
      ? await tx
          .insert(localRetirements)
          .values({ questionId, settingId, ...by })
          .onConflictDoNothing()
          .returning()
      : await tx
          .delete(localRetirements)
          .where(eq(localRetirements.questionId, questionId))
          .returning();
    if (changed.length > 0) {
      const action = retired ? "local question retired" : "local question asked again";
      await recordInTrail(tx, ctx.actor.userId, ctx.now, {
        tenant: tenantOf({ settingId: settingId }),
        action,
        questionId,
      });
    }
    return { settled: true };
  });
}

/**
 * Saves what the team agreed on for its own questions, each only if nobody changed it since the writer looked
 * (R-REL-07). Where people first answer each for themselves this waits for the end of the round: nobody's own part
 * holds them.
 */
export async function saveLocalAnswers(
  ctx: Context,
  auditId: string,
  inputs: readonly AnswerInput[],
): Promise<{ saved: SavedAnswer[] } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const { questions } = await selectLocalWork(tx, found.audit);
    const asked = inputs.map((input) => {
      return { input, question: questions.find(({ id }) => id === input.code) };
    });
    const saved: SavedAnswer[] = [];
    for (const { input, question } of asked) {
      if (!question) return { refused: "not_found" };
      saved.push(await saveOne(ctx, tx, found.audit, { question, input }));
    }
    return { saved };
  });
}

async function saveOne(
  ctx: Context,
  tx: Transaction,
  { id: auditId, settingId }: Audit,
  { question, input }: { question: AskedQuestion; input: AnswerInput },
): Promise<SavedAnswer> {
  const { code } = input;
  const { countedYes, countedOf, ...content } = contentFor(itemOf(question), input);
  const before = await selectLocalAnswer(tx, auditId, code);
  const saving = savingOver(before, { ...content, countedYes, countedOf }, input.version);
  if (saving === "gone") return { code, saved: false, theirs: undefined };
  if (saving === "nothing") {
    return { code, saved: true, version: before?.version ?? 0, at: before?.changedAt ?? ctx.now };
  }
  const version = input.version + 1;
  const stamp = { ...stampOf(ctx), version };
  const written = await tx
    .insert(localAnswers)
    .values({ auditId, questionId: code, settingId, ...content, ...stamp })
    .onConflictDoUpdate({
      target: [localAnswers.auditId, localAnswers.questionId],
      set: { ...content, ...stamp },
      setWhere: eq(localAnswers.version, input.version),
    })
    .returning({ version: localAnswers.version });
  if (written.length === 0) {
    return { code, saved: false, theirs: await selectLocalAnswer(tx, auditId, code) };
  }
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: tenantOf({ settingId: settingId }),
    action: "local answer saved",
    auditId,
    code,
    version,
  });
  return { code, saved: true, version, at: ctx.now };
}

function stampOf(ctx: Context) {
  return { changedBy: ctx.actor.userId, changedAt: ctx.now };
}
