import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { answers, audits } from "@/db/schema/audits";
import { hopeAnswers } from "@/db/schema/hopes";
import { hopesCode } from "@/lib/instruments/appreciative";
import type { Context } from "@/lib/request/context";
import type { Hopes } from "./model";

const told = alias(audits, "told");

/** The hopes ledger of a setting: what it hoped for in each year, and what it told about that later. */
export function listHopes(ctx: Context, settingId: string): Promise<Hopes[]> {
  return ctx.db.run((tx) => selectHopes(tx, settingId));
}

export async function selectHopes(tx: Transaction, settingId: string): Promise<Hopes[]> {
  const rows = await tx
    .select({
      auditId: audits.id,
      year: audits.year,
      text: answers.reflection,
      telling: hopeAnswers,
      toldYear: told.year,
      byName: users.name,
    })
    .from(answers)
    .innerJoin(audits, eq(audits.id, answers.auditId))
    .leftJoin(hopeAnswers, eq(hopeAnswers.hopedIn, audits.id))
    .leftJoin(told, eq(told.id, hopeAnswers.auditId))
    .leftJoin(users, eq(users.id, hopeAnswers.changedBy))
    .where(
      and(
        eq(answers.settingId, settingId),
        eq(answers.code, hopesCode),
        isNotNull(answers.reflection),
      ),
    )
    .orderBy(asc(audits.year), asc(told.year));
  const ledger = new Map<string, Hopes>();
  for (const { auditId, year, text, telling, toldYear, byName } of rows) {
    const hopes = ledger.get(auditId) ?? { auditId, year, text: text ?? "", tellings: [] };
    ledger.set(auditId, hopes);
    if (!telling) continue;
    const { auditId: inAudit, whatHappened, version, changedAt: at } = telling;
    const where = { auditId: inAudit, year: toldYear ?? year, byName: byName ?? "" };
    hopes.tellings.push({ ...where, whatHappened, version, at });
  }
  return [...ledger.values()];
}
