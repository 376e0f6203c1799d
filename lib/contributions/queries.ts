import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { contributionAnswers, contributions, themeAssignments } from "@/db/schema/contributions";
import { memberships } from "@/db/schema/organisations";
import type { Role } from "@/lib/access/model";
import type { Answer, AnswerBlank, Audit, AuditWork } from "@/lib/audits/model";
import { selectAudit } from "@/lib/audits/queries";
import type { Context } from "@/lib/request/context";
import type { CountedAnswer, NamedAnswer, Round, Spread, TeamMember } from "./model";
import { mayContribute } from "./policy";

/** What the actor answered for themselves, in the shape of an audit's work. The database shows nobody else's. */
export function findOwnWork(ctx: Context, auditId: string): Promise<AuditWork | undefined> {
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, auditId);
    if (!audit) return undefined;
    const answers = await selectOwnAnswers(tx, auditId, ctx.actor);
    return { audit, answers, evidence: [], agreements: [], completed: new Set() };
  });
}

/** Who is asked and who has finished; nothing for an audit without a round. */
export function findRound(ctx: Context, audit: Audit): Promise<Round | undefined> {
  return ctx.db.run((tx) => selectRound(tx, audit));
}

export async function selectRound(tx: Transaction, audit: Audit): Promise<Round | undefined> {
  if (!audit.team) return undefined;
  const assignments = await tx
    .select({ theme: themeAssignments.theme, userId: users.id, name: users.name })
    .from(themeAssignments)
    .innerJoin(users, eq(users.id, themeAssignments.userId))
    .where(eq(themeAssignments.auditId, audit.id))
    .orderBy(asc(themeAssignments.theme), asc(users.name), asc(users.id));
  const [begun] = await rows<{ begun: boolean }>(
    tx,
    sql`select contribution_begun(${audit.id}) as begun`,
  );
  return {
    ...audit.team,
    begun: begun?.begun ?? false,
    team: await selectTeam(tx, audit),
    assignments,
  };
}

/** Everybody who answers in the setting now, managers first; somebody with both roles counts as a manager. */
export async function selectTeam(tx: Transaction, audit: Audit): Promise<TeamMember[]> {
  const found = await tx
    .select({
      userId: users.id,
      name: users.name,
      role: memberships.role,
      finished: sql<boolean>`${contributions.userId} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      contributions,
      and(eq(contributions.userId, users.id), eq(contributions.auditId, audit.id)),
    )
    .where(
      and(
        eq(memberships.settingId, audit.settingId),
        isNull(memberships.removedAt),
        inArray(memberships.role, ["setting_manager", "practitioner"]),
      ),
    )
    .orderBy(asc(memberships.role), asc(users.name), asc(users.id));
  return found.filter(
    (each, index) => found.findIndex(({ userId }) => userId === each.userId) === index,
  );
}

/** What people answered, as far as the mode tells; nothing while the round runs, and nothing for readers. */
export function findSpread(ctx: Context, audit: Audit): Promise<Spread | undefined> {
  if (!audit.team?.closed || !mayContribute(ctx.actor, audit)) return Promise.resolve(undefined);
  const { mode } = audit.team;
  return ctx.db.run(async (tx) =>
    mode === "open"
      ? { mode, answers: await selectNamed(tx, audit.id) }
      : { mode, ...(await selectCounted(tx, audit.id)) },
  );
}

async function selectNamed(tx: Transaction, auditId: string): Promise<NamedAnswer[]> {
  type Row = { user_id: string; name: string; role: Role } & ContentRow;
  const found = await rows<Row>(
    tx,
    sql`select given.*, users.name from named_contributions(${auditId}) given
      join users on users.id = given.user_id order by given.code, users.name, users.id`,
  );
  return found.map(({ user_id: userId, name, role, ...row }) => ({
    userId,
    name,
    role,
    code: row.code,
    level: row.level ?? undefined,
    blank: row.blank ?? undefined,
    reflection: row.reflection ?? undefined,
    note: row.note ?? undefined,
  }));
}

type ContentRow = {
  code: string;
  level: number | null;
  blank: AnswerBlank | null;
  reflection: string | null;
  note: string | null;
};

async function selectCounted(tx: Transaction, auditId: string) {
  type Row = { code: string; level: number | null; blank: AnswerBlank | null; people: number };
  const found = await rows<Row>(tx, sql`select * from counted_contributions(${auditId})`);
  const counts: CountedAnswer[] = found.map(({ code, level, blank, people }) => ({
    code,
    level: level ?? undefined,
    blank: blank ?? undefined,
    people,
  }));
  const finishedPractitioners = await tx.$count(
    contributions,
    and(eq(contributions.auditId, auditId), eq(contributions.role, "practitioner")),
  );
  return { finishedPractitioners, counts };
}

/** Whether everybody has finished and nobody is still expected. */
export async function isOver(tx: Transaction, auditId: string): Promise<boolean> {
  const [row] = await rows<{ over: boolean }>(tx, sql`select round_is_over(${auditId}) as over`);
  return row?.over ?? false;
}

export async function selectOwnAnswers(
  tx: Transaction,
  auditId: string,
  actor: { userId: string; name: string },
): Promise<Answer[]> {
  const found = await tx
    .select()
    .from(contributionAnswers)
    // The policy says the same; saying it here lets the index be used.
    .where(
      and(eq(contributionAnswers.auditId, auditId), eq(contributionAnswers.userId, actor.userId)),
    )
    .orderBy(asc(contributionAnswers.code));
  return found.map((row) => ({
    code: row.code,
    level: row.level ?? undefined,
    blank: row.blank ?? undefined,
    reflection: row.reflection ?? undefined,
    note: row.note ?? undefined,
    countedYes: row.countedYes ?? undefined,
    countedOf: row.countedOf ?? undefined,
    version: row.version,
    changedByName: actor.name,
    changedAt: row.changedAt,
  }));
}

/** Rows of a function of the database; the two drivers wrap them differently. */
async function rows<Row>(tx: Transaction, statement: ReturnType<typeof sql>): Promise<Row[]> {
  const answer = (await tx.execute(statement)) as unknown as Row[] | { rows: Row[] };
  return Array.isArray(answer) ? [...answer] : answer.rows;
}
