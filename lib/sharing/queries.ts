import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { audits, reopenings, signOffs } from "@/db/schema/audits";
import { boroughGrants } from "@/db/schema/sharing";
import type { Instrument } from "@/lib/instruments/model";
import type { Context } from "@/lib/request/context";
import type {
  Grant,
  GrantDetail,
  SharedAudit,
  SharedContent,
  SharedFigures,
  SharedYear,
} from "./model";
import { sharedAuditOnRead, sharedContentOnRead, sharedFiguresOnRead } from "./shared-audits";

/** Everything a setting has shared with its borough and taken back, the newest first; for the setting alone. */
export function listGrants(ctx: Context, settingId: string): Promise<Grant[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        ...{ id: boroughGrants.id, instrument: boroughGrants.instrument },
        ...{ detail: boroughGrants.detail, fromOn: boroughGrants.fromOn },
        ...{ statement: boroughGrants.statement, byName: users.name },
        ...{ at: boroughGrants.grantedAt, withdrawnAt: boroughGrants.withdrawnAt },
      })
      .from(boroughGrants)
      .innerJoin(users, eq(users.id, boroughGrants.grantedBy))
      .where(eq(boroughGrants.settingId, settingId))
      .orderBy(desc(boroughGrants.grantedAt));
    return rows.map(({ withdrawnAt, ...row }) => ({
      ...row,
      withdrawnAt: withdrawnAt ?? undefined,
    }));
  });
}

/** The signed audits of a setting that stand, newest year first: what a grant of this moment would hold. */
export function listSigned(ctx: Context, settingId: string, instrument: Instrument) {
  return ctx.db.run((tx) => selectSigned(tx, settingId, instrument));
}

export function selectSigned(tx: Transaction, settingId: string, instrument: Instrument) {
  return tx
    .select({ auditId: audits.id, year: audits.year, signedAt: signOffs.signedAt })
    .from(signOffs)
    .innerJoin(audits, eq(audits.id, signOffs.auditId))
    .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
    .where(
      and(
        isNull(reopenings.signOffId),
        eq(audits.settingId, settingId),
        eq(audits.instrument, instrument),
      ),
    )
    .orderBy(desc(audits.year));
}

/**
 * A setting's own signed audits as its borough would see them with this grade, whether or not it is granted: cut by the
 * same two functions of the database that the borough's own reading goes through (F48).
 */
export function listAsBoroughWould(
  ctx: Context,
  settingId: string,
  instrument: Instrument,
  detail: GrantDetail,
): Promise<SharedAudit[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        ...{ auditId: audits.id, settingId: audits.settingId, instrument: audits.instrument },
        ...{ signOffId: signOffs.id, edition: audits.edition, year: audits.year },
        detail: sql<GrantDetail>`${detail}::grant_detail`,
        results: sql<unknown>`(select json_object_agg(t.theme, graded_result(t.result, ${detail}::grant_detail))
          from signed_themes t where t.sign_off_id = ${signOffs.id})`,
      })
      .from(signOffs)
      .innerJoin(audits, eq(audits.id, signOffs.auditId))
      .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
      .where(
        and(
          isNull(reopenings.signOffId),
          eq(audits.settingId, settingId),
          eq(audits.instrument, instrument),
        ),
      )
      .orderBy(desc(audits.year));
    return rows.map((row) => sharedAuditOnRead.parse(row));
  });
}

/** What would stand beside the answers of one of the setting's own audits; for its preview. */
export function findContentAsBoroughWould(
  ctx: Context,
  auditId: string,
  detail: GrantDetail,
): Promise<SharedContent> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({
        content: sql<unknown>`graded_content(${signOffs.snapshot}, ${detail}::grant_detail)`,
      })
      .from(signOffs)
      .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
      .where(and(isNull(reopenings.signOffId), eq(signOffs.auditId, auditId)));
    return sharedContentOnRead.parse(row?.content ?? {});
  });
}

type Wanted = {
  instrument?: Instrument;
  settingId?: string;
  /** These years alone; all of them when left out. */
  years?: readonly number[];
  /** The results of these themes alone, by number; all of them when left out. */
  themes?: readonly number[];
  /** No more than this is read, whatever is granted: a page that needs less asks for less. */
  atMost: GrantDetail;
};

/** What settings share with a borough today, oldest year first and in no order of anything they scored (G10). */
export function listShared(
  ctx: Context,
  boroughId: string,
  { instrument, settingId, years, themes, atMost }: Wanted,
): Promise<SharedAudit[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx.select({ shared: column("shared") }).from(
      sql`shared_audits(${boroughId}::uuid, ${instrument ?? null}::instrument,
          ${settingId ?? null}::uuid, ${arrayOf(years)}, ${arrayOf(themes)}, ${atMost}::grant_detail)`,
    );
    return rows.map(({ shared }) => sharedAuditOnRead.parse(shared));
  });
}

/** What is counted of the same audits: for many settings in many years, of which nothing else is shown. */
export function listSharedFigures(
  ctx: Context,
  boroughId: string,
  { instrument, years, themes, atMost }: Wanted & { instrument: Instrument },
): Promise<SharedFigures[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx.select({ shared: column("shared") }).from(
      sql`shared_figures(${boroughId}::uuid, ${instrument}::instrument, ${arrayOf(years)},
          ${arrayOf(themes)}, ${atMost}::grant_detail)`,
    );
    return rows.flatMap(({ shared }) => sharedFiguresOnRead.parse(shared));
  });
}

/** Which years of which framework are shared, and by how many settings: what there is to look at. */
export function listSharedYears(ctx: Context, boroughId: string): Promise<SharedYear[]> {
  return ctx.db.run((tx) =>
    tx
      .select({
        instrument: sql<Instrument>`instrument`,
        year: sql<number>`year`,
        settings: sql<number>`settings`,
        edition: sql<string>`edition`,
      })
      .from(sql`shared_years(${boroughId}::uuid)`),
  );
}

/** What stands beside one shared audit, with the words its setting agreed to; nothing when it is not shared today. */
export function findSharedContent(
  ctx: Context,
  boroughId: string,
  auditId: string,
): Promise<(SharedContent & { statement: string[]; sharedAt: Date }) | undefined> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({
        content: column("content"),
        // As JSON, because the two drivers read arrays in two ways.
        statement: sql<string[]>`to_jsonb(statement)`,
        sharedAt: sql<string>`granted_at`,
      })
      .from(sql`shared_content(${boroughId}::uuid, ${auditId}::uuid)`);
    if (!row) return undefined;
    const { content, statement, sharedAt } = row;
    return { ...sharedContentOnRead.parse(content), statement, sharedAt: new Date(sharedAt) };
  });
}

/** As text: the two drivers write arrays in two ways. */
function arrayOf(numbers: readonly number[] | undefined): SQL {
  return sql`${numbers ? `{${numbers.join(",")}}` : null}::integer[]`;
}

function column(name: string): SQL.Aliased<unknown> {
  return sql<unknown>`${sql.identifier(name)}`.as(name);
}
