import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { contextOf } from "@/lib/request/context";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { fillEveryTable } from "../support/every-table";

withFreshDatabase();

type Table = { name: string; enabled: boolean; forced: boolean; policies: number };

/** Every table that holds rows of one place: by its columns, and the places and their trail themselves. */
function tenantTables(): Promise<Table[]> {
  return asSuperuser((tx) =>
    rowsOf<Table>(
      tx.execute(sql`
        select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (
          c.relname in ('boroughs', 'settings', 'forums', 'trail', 'trail_heads') or exists (
            select from pg_attribute a where a.attrelid = c.oid and a.attname in ('setting_id', 'borough_id')))
        order by 1`),
    ),
  );
}

describe("R-AZ-05 the catalogue", () => {
  test("R-AZ-05 every table of a place has row-level security, for its owner too, and a policy", async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThanOrEqual(15);
    const open = tables.filter((table) => !(table.enabled && table.forced && table.policies > 0));
    expect(open).toEqual([]);
  });

  test("R-AZ-05 the roles we work under own nothing and are exempt from nothing", async () => {
    const found = await asSuperuser((tx) =>
      rowsOf(
        tx.execute(sql`
          select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
            (select count(*)::int from pg_class where relowner = r.oid) as owned
          from pg_roles r where rolname in ('alongside_app', 'alongside_auth', 'alongside_clock',
            'alongside_closing', 'alongside_parent', 'alongside_release', 'alongside_retention') order by 1`),
      ),
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    };
    expect(found).toEqual([
      { rolname: "alongside_app", ...nothing },
      { rolname: "alongside_auth", ...nothing },
      { rolname: "alongside_clock", ...nothing },
      { rolname: "alongside_closing", ...nothing },
      { rolname: "alongside_parent", ...nothing },
      { rolname: "alongside_release", ...nothing },
      { rolname: "alongside_retention", ...nothing },
    ]);
  });

  test("R-AZ-05 no view looks at tables with its owner's eyes", async () => {
    const views = await asSuperuser((tx) =>
      rowsOf(
        tx.execute(sql`
          select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
            and not coalesce(reloptions @> array['security_invoker=true'], false)`),
      ),
    );
    expect(views).toEqual([]);
  });

  test("R-AZ-05 a signed-in person's role cannot read addresses, passwords, sessions or mail", async () => {
    for (const wanted of [
      "email from users",
      "password_hash from users",
      "sid_hash from auth_sessions",
      "token_hash from password_resets",
      "key from throttles",
      "fields from kept_forms",
      "body from outbox",
      "answers from responses",
    ]) {
      const nobody = contextOf(stranger, new Date());
      const attempt = nobody.db.run((tx) => tx.execute(sql.raw(`select ${wanted}`)));
      expect([wanted, await refusalOf(attempt)]).toEqual([wanted, notAllowed]);
    }
  });
});

const stranger = {
  userId: "00000000-0000-4000-8000-000000000000",
  name: "Nobody",
  email: "nobody@alderbrook.example",
  memberships: [],
};

const answersOfFamilies = ["responses", "response_contexts", "survey_comments"];

describe("R-AZ-06 without an actor", () => {
  beforeAll(fillEveryTable);

  const asNobody = <T>(statement: string) =>
    asSuperuser(async (tx) => {
      await tx.execute(sql`select set_config('role', 'alongside_app', true)`);
      return rowsOf<T>(tx.execute(sql.raw(statement)));
    });

  test("R-AZ-06 no table of a place shows a row, and none takes one", async () => {
    const tables = await tenantTables();
    const told = await Promise.all(tables.map(({ name }) => tryEverything(name)));
    const nothingDone = told.map(({ name, insert }) => ({
      name,
      hasRows: true,
      seen: 0,
      // Where a survey is not open for anybody, that is said first.
      insert: answersOfFamilies.includes(name) ? insert : notAllowed,
      changed: 0,
      removed: 0,
    }));
    const refused = told.filter(({ name }) => answersOfFamilies.includes(name));
    expect(new Set(refused.map(({ insert }) => insert))).toEqual(new Set([kept]));
    expect(told).toEqual(nothingDone);
  });

  async function tryEverything(name: string) {
    const [row] = await asSuperuser((tx) =>
      rowsOf<{ json: object }>(
        tx.execute(sql.raw(`select row_to_json(t)::text as json from ${name} t limit 1`)),
      ),
    );
    const json = String(row?.json).replaceAll("'", "''");
    const copy = `insert into ${name} select * from jsonb_populate_record(null::${name}, '${json}')`;
    return {
      name,
      hasRows: row !== undefined,
      seen: await countOrRefusal(`select 1 from ${name}`),
      insert: await refusalOf(asNobody(copy)),
      changed: await countOrRefusal(
        `update ${name} set ${columnOf[name] ?? "setting_id = setting_id"} returning 1`,
      ),
      removed: await countOrRefusal(`delete from ${name} returning 1`),
    };
  }

  /** Not being allowed to ask at all is as good as being shown nothing. */
  async function countOrRefusal(statement: string): Promise<number | string> {
    const refusal = await refusalOf(asNobody(statement));
    if (refusal === notAllowed) return 0;
    return refusal === "none" ? (await asNobody(statement)).length : refusal;
  }

  const columnOf: Record<string, string> = {
    boroughs: "name = name",
    settings: "name = name",
    forums: "name = name",
    memberships: "removed_at = now()",
    audits: "opened_at = now()",
    trail: "action = action",
    trail_heads: "n = n",
    setting_imports: "rows = rows",
    campaigns: "ended_at = ended_at",
    borough_reports: "title = title",
    open_reports: "ended_at = ended_at",
    report_counted: "counted = counted",
    offers: "called_off_at = called_off_at",
  };

  test("R-AZ-06 the trail takes no event from nobody, even with the columns it allows", async () => {
    const event = `insert into trail (tenant, at, actor, action, payload)
      values ('platform', now(), 'nobody', 'borough added', '{}')`;
    expect(await refusalOf(asNobody(event))).toBe(notAllowed);
  });
});
