import { type SQL, sql } from "drizzle-orm";
import { hopeAnswers } from "@/db/schema/hopes";
import { joinCodes } from "@/db/schema/joining";
import { actionReminders } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/model";
import { recordAgreement, showQuestion } from "@/lib/agreements/commands";
import { markTheme, saveAnswers } from "@/lib/audits/commands";
import { addComment } from "@/lib/comments/commands";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { addFile } from "@/lib/evidence/commands";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { saveLocalAnswers, writeQuestion } from "@/lib/local-questions/commands";
import { addAction, finishAction, startAction } from "@/lib/plans/commands";
import { type Context, contextOf } from "@/lib/request/context";
import { assignTheme, closeRound, openRound } from "@/lib/rounds/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, rowsOf } from "./database";
import { fillSurveyTables } from "./every-survey-table";
import { openedAudit, smallPng } from "./every-table";
import { accepted } from "./team";

type Team = { settingId: string; manager: Actor; reader: Actor };
const code = "elppeg.1.policy-practice";

/** A year and a bit longer ago than the longest term. */
export const longAgo = addDays(new Date(), -(7 * 366));

/** An audit that a team worked through at one moment, with a row in all that can hang on one. @returns its id */
export async function fillOldAudit(
  team: Team,
  at = longAgo,
  year = 2017,
  { leaveActionOpen = false } = {},
): Promise<string> {
  const ctx = contextOf(team.manager, at);
  const { settingId } = team;
  const auditId = await openedAudit(ctx, settingId, year);
  await answerAsTeam(ctx, auditId, team);
  await addFile(ctx, { auditId, code, title: "Photo", content: smallPng });
  const words = { settingId, instrument: "elppeg", kind: "rated", wording: "Our garden?" } as const;
  const written = accepted(await writeQuestion(ctx, words));
  await saveLocalAnswers(ctx, auditId, [{ code: written.questionId, version: 0, choice: "1" }]);
  accepted(await signOff(ctx, auditId, "We agree"));
  accepted(await reopenAudit(ctx, auditId, "One more answer"));
  accepted(await signOff(ctx, auditId, "We agree again"));
  await planFrom(ctx, auditId, settingId, leaveActionOpen);
  const told = {
    version: 1,
    whatHappened: "It opened",
    changedBy: ctx.actor.userId,
    changedAt: at,
  };
  const toldIn = await openedAudit(ctx, settingId, year, "ecf");
  await asSuperuser((tx) =>
    tx.insert(hopeAnswers).values({ auditId: toldIn, settingId, hopedIn: auditId, ...told }),
  );
  return auditId;
}

/** First each for themselves, then together. */
async function answerAsTeam(ctx: Context, auditId: string, { settingId, manager, reader }: Team) {
  await openRound(ctx, auditId, "open");
  await assignTheme(ctx, auditId, 1, [manager.userId]);
  await saveContribution(ctx, auditId, [{ code, version: 0, choice: "2" }]);
  await finishContribution(ctx, auditId);
  await closeRound(ctx, auditId);
  const settled = { version: 0, answerVersion: 0, outcome: "agreed", choice: "2" } as const;
  const said = { reason: "Most of us do it", present: "All of us" };
  await recordAgreement(ctx, auditId, { code, ...settled, ...said });
  await showQuestion(ctx, auditId, code);
  await addComment(contextOf(reader, ctx.now), { auditId, code, words: "Who was asked?" });
  const other = "elppeg.2.reflection-time";
  await saveAnswers(ctx, auditId, [{ code: other, version: 0, choice: "1" }]);
  await markTheme(ctx, auditId, 1, true);
  const made = { madeBy: manager.userId, madeAt: ctx.now, expiresAt: ctx.now };
  await asSuperuser((tx) =>
    tx.insert(joinCodes).values({ id: newId(), auditId, settingId, codeHash: newId(), ...made }),
  );
}

async function planFrom(ctx: Context, auditId: string, settingId: string, leaveOpen: boolean) {
  const dueOn = "2020-01-31";
  const { actionId } = accepted(await addAction(ctx, { auditId, code }, { what: "Ring", dueOn }));
  await asSuperuser((tx) =>
    tx
      .insert(actionReminders)
      .values({ actionId, settingId, dueOn, daysBefore: 14, postedAt: ctx.now }),
  );
  accepted(await startAction(ctx, actionId, 1));
  if (!leaveOpen) accepted(await finishAction(ctx, actionId, 2, { words: "Done" }));
}

/** A survey that closed and was answered at one moment, with a row in all that can hang on one. @returns its id */
export function fillOldSurvey(team: Team, at = longAgo): Promise<string> {
  return fillSurveyTables(team, at);
}

const query = <Row>(statement: SQL) => asSuperuser((tx) => rowsOf<Row>(tx.execute(statement)));

/** Every row of every table in which an id stands in one of the columns, but the trail's, which remembers. */
export async function rowsWith(columns: readonly string[], id: string): Promise<string[]> {
  const found = await query<{ table: string; column: string }>(sql`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`);
  const wanted = found.filter(({ column }) => columns.includes(column));
  const counts = await Promise.all(
    wanted.map(async ({ table, column }) => {
      const [row] = await query<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)}::text = ${id}`,
      );
      return row?.n ? [`${table}: ${row.n}`] : [];
    }),
  );
  return counts.flat();
}
