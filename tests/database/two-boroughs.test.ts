import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/model";
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
import { addForum, addPerson, noon } from "../support/world";

withFreshDatabase();

type Table = {
  name: string;
  /** The columns that say whose a row is. */
  whose: string[];
  /** One that the application may change in somebody's rows; none where it may change nothing. */
  changeable: string | null;
};

let tables: Table[];
let people: Record<string, Actor>;
let there: { boroughId: string; settingIds: string; forumIds: string };

beforeAll(async () => {
  const ours = await fillEveryTable();
  const theirs = await fillEveryTable();
  const { boroughId } = ours;
  people = {
    commissioner: await addPerson("commissioner", { boroughId }),
    analyst: await addPerson("analyst", { boroughId }),
    organiser: (await addForum(boroughId)).organiser,
    manager: ours.manager,
    practitioner: ours.practitioner,
    reader: ours.reader,
  };
  await addForum(theirs.boroughId);
  const idsIn = async (table: string) => {
    const rows = await asSuperuser((tx) =>
      rowsOf<{ id: string }>(
        tx.execute(sql.raw(`select id from ${table} where borough_id = '${theirs.boroughId}'`)),
      ),
    );
    return rows.map(({ id }) => `'${id}'`).join(", ");
  };
  there = {
    boroughId: theirs.boroughId,
    ...{ settingIds: await idsIn("settings"), forumIds: await idsIn("forums") },
  };
  tables = await asSuperuser((tx) =>
    rowsOf<Table>(
      tx.execute(sql`
        select c.relname as name, array_agg(a.attname::text order by a.attname) filter (
            where a.attname ~ '(setting|borough|forum)_id$' or a.attname = 'tenant'
              or (a.attname = 'id' and c.relname in ('boroughs', 'settings', 'forums'))) as whose,
          min(a.attname) filter (where has_column_privilege('alongside_app', c.oid, a.attnum, 'update')) as changeable
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        group by c.oid, c.relname
        having bool_or(a.attname ~ '(setting|borough|forum)_id$' or a.attname = 'tenant') or c.relname = 'boroughs'
        order by 1`),
    ),
  );
});

/** Rows of the other borough, of its settings and of its forums. */
function theirRows({ name, whose }: Table): string {
  const { boroughId, settingIds, forumIds } = there;
  const tests = whose.map((column) => {
    if (column === "tenant") return `tenant ~ '${[boroughId, ...idList()].join("|")}'`;
    const kind = column === "id" ? name : column;
    if (kind.includes("borough")) return `${column} = '${boroughId}'`;
    return `${column} in (${kind.includes("forum") ? forumIds : settingIds})`;
  });
  return `(${tests.join(" or ")})`;
}

const idList = () => [there.settingIds, there.forumIds].join(", ").replaceAll("'", "").split(", ");

const as = <T>(actor: Actor, statement: string) =>
  contextOf(actor, noon).db.run((tx) => rowsOf<T>(tx.execute(sql.raw(statement))));

/** Not being allowed to ask at all is as good as being shown nothing. */
async function touched(actor: Actor, statement: string): Promise<number | string> {
  const refusal = await refusalOf(as(actor, statement));
  if (refusal === notAllowed) return 0;
  return refusal === "none" ? (await as(actor, statement)).length : refusal;
}

describe("R-AZ-06 nothing crosses from one borough to another", () => {
  test.each(["commissioner", "analyst", "organiser", "manager", "practitioner", "reader"])(
    "R-AZ-05 a %s here reads, changes and removes no row there, in any table",
    async (role) => {
      const actor = people[role] as Actor;
      const told = [];
      for (const table of tables) {
        const { name, changeable } = table;
        const where = `${name} where ${theirRows(table)}`;
        const change = `update ${name} set ${changeable} = ${changeable} where ${theirRows(table)} returning 1`;
        told.push({
          name,
          seen: await touched(actor, `select 1 from ${where}`),
          changed: changeable ? await touched(actor, change) : 0,
          removed: await touched(actor, `delete from ${where} returning 1`),
        });
      }
      expect(told).toEqual(told.map(({ name }) => ({ name, seen: 0, changed: 0, removed: 0 })));
    },
  );

  test("R-AZ-05 nor puts one there, and there are rows in all of them to try it with", async () => {
    expect(tables.length).toBeGreaterThan(60);
    const told = [];
    for (const table of tables) {
      const { name } = table;
      const [row] = await asSuperuser((tx) =>
        rowsOf<{ json: object }>(
          tx.execute(
            sql.raw(
              `select row_to_json(t)::text as json from ${name} t where ${theirRows(table)} limit 1`,
            ),
          ),
        ),
      );
      const json = String(row?.json).replaceAll("'", "''");
      const copy = `insert into ${name} select * from jsonb_populate_record(null::${name}, '${json}')`;
      for (const [role, actor] of Object.entries(people)) {
        told.push([name, role, row !== undefined, await refusalOf(as(actor, copy))]);
      }
    }
    // Where a survey is not open for anybody, that is said before anything about whose it is.
    const refusals = [notAllowed, kept];
    expect(
      told.filter(([, , has, refusal]) => !has || !refusals.includes(String(refusal))),
    ).toEqual([]);
  });
});
