import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "@/db/engine";
import { releasedResults, responses } from "@/db/schema/surveys";
import { trail } from "@/db/schema/trail";
import { asRelease, asSignIn, contextOf } from "@/lib/request/context";
import { releaseSurvey } from "@/lib/surveys/commands";
import { findReleasedSurvey } from "@/lib/surveys/queries";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { addSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addSettingWithTeam>>;
let team: Team;
let other: Team;
beforeAll(async () => {
  team = await addSettingWithTeam();
  other = await addSettingWithTeam();
});

const managing = () => contextOf(team.manager, noon);
const fifteen = [
  ...repliesOf(12, { welcome: 3, listening: 2 }),
  ...repliesOf(3, { welcome: 0 }, "attends"),
];

async function releasedSurvey() {
  const surveyId = await addSurvey(team);
  await takeReplies(team, surveyId, fifteen);
  expect(await releaseSurvey(managing(), surveyId)).toMatchObject({ released: "publish" });
  return surveyId;
}

describe("F47 releasing a survey", () => {
  test("F47 the rows, what was counted and the event of the trail come together", async () => {
    const surveyId = await releasedSurvey();
    const found = await findReleasedSurvey(managing(), surveyId);
    expect(found).toMatchObject({ completed: 15, waiting: 0 });
    const welcome = found?.rows.find(({ code, group, kind }) => {
      return kind === "question" && code === "welcome" && group === null;
    });
    expect(welcome?.figures.favourable).toMatchObject({ value: 80, n: 15, roll: 60 });
    expect(welcome).toMatchObject({ edition: "2026", method: "1.0", thresholds: "1.0" });
    const events = await asSuperuser((tx) =>
      tx.select().from(trail).where(sql`${trail.payload}->>'surveyId' = ${surveyId}`),
    );
    expect(events).toMatchObject([{ action: "survey released", actor: team.manager.userId }]);
  });

  test("R-REL-08 pressed ten times at once, it is released once", async () => {
    const surveyId = await addSurvey(team);
    await takeReplies(team, surveyId, fifteen);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => releaseSurvey(managing(), surveyId)),
    );
    expect(outcomes.filter((outcome) => "released" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toEqual(
      Array.from({ length: 9 }, () => ({ refused: "released" })),
    );
  });

  test("F47 an open survey shows nothing, and after a reopening what is out stands until enough came", async () => {
    const surveyId = await releasedSurvey();
    await takeReplies(team, surveyId, repliesOf(2, { welcome: 0 }), { opening: 2, close: false });
    expect(await releaseSurvey(managing(), surveyId)).toEqual({ refused: "open" });
    const next = await addSurvey(team);
    await takeReplies(team, next, fifteen);
    await releaseSurvey(managing(), next);
    const before = await findReleasedSurvey(managing(), next);
    await takeReplies(team, next, repliesOf(2, { welcome: 0 }), { opening: 2 });
    expect(await releaseSurvey(managing(), next)).toEqual({
      ...{ released: "keep_previous", completed: 17, waiting: 2 },
    });
    const after = await findReleasedSurvey(managing(), next);
    expect(after).toMatchObject({ completed: 17, waiting: 2 });
    expect(after?.rows).toEqual(before?.rows);
    await takeReplies(team, next, repliesOf(8, { welcome: 0 }), { opening: 3 });
    expect(await releaseSurvey(managing(), next)).toMatchObject({ released: "publish" });
  });

  test("F47 a reply that is not one stops the release whole, and leaves no trace of it", async () => {
    const surveyId = await addSurvey(team);
    await takeReplies(team, surveyId, [...fifteen, ...repliesOf(1, { elsewhere: 1 })]);
    await expect(releaseSurvey(managing(), surveyId)).rejects.toThrow(/does not ask elsewhere/);
    expect(await findReleasedSurvey(managing(), surveyId)).toBeUndefined();
  });

  test("R-AZ-07 R-AZ-10 only the setting's manager releases, and for others it is not there", async () => {
    const surveyId = await addSurvey(team);
    await takeReplies(team, surveyId, fifteen);
    for (const actor of [team.practitioner, team.reader]) {
      expect(await releaseSurvey(contextOf(actor, noon), surveyId)).toEqual({
        ...{ refused: "not_allowed" },
      });
    }
    const outside = [
      other.manager,
      await addPerson("commissioner", { boroughId: team.boroughId }),
      await addPerson("platform_administrator"),
    ];
    for (const actor of outside) {
      const ctx = contextOf(actor, noon);
      expect(await releaseSurvey(ctx, surveyId)).toEqual({ refused: "not_found" });
      expect(await findReleasedSurvey(ctx, surveyId)).toBeUndefined();
    }
  });
});

describe("F47 the role that serves pages", () => {
  const statements = [
    "grant select on responses to alongside_app",
    "select answers from responses",
    "select count(*) from responses",
    "select 1 from responses",
    "select ctid, xmin from responses",
    "table responses",
    "select r from released_results r join responses x on true",
    "select (select max(answers::text) from responses)",
    "with seen as (select * from responses) select * from seen",
    "select * from surveys where exists (select from responses)",
    "create temporary table mine as select * from responses",
    "copy responses to stdout",
    "copy (select * from responses) to stdout",
    "declare c cursor for select * from responses",
    "insert into responses select * from responses returning answers",
    "insert into responses (id, survey_id, setting_id, opening, week, mode, language, groups, answers) select id, id, setting_id, 1, '2026-06-08', 'online', 'en', '{}', '{}' from surveys on conflict (id) do update set language = 'x' returning answers",
    "update responses set language = language returning answers",
    "delete from responses returning answers",
    "delete from surveys using responses returning answers",
    "merge into surveys s using responses r on true when matched then do nothing",
    "select query_to_xml('select * from responses', true, true, '')",
    "select table_to_xml('responses', true, true, '')",
    "select pg_get_viewdef('responses'::regclass), answers from responses",
    "create view mine as select * from responses",
    "create function mine() returns setof responses language sql security definer as 'select * from responses'",
    "create rule mine as on select to responses do instead select 1",
    "alter table responses disable row level security",
    "lock table responses",
    "analyze responses",
    "truncate responses",
    "do $$ begin perform answers from responses; end $$",
  ];

  test("F47 reads no raw answer by any of thirty statements, whoever asks", async () => {
    await releasedSurvey();
    const commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
    for (const actor of [team.manager, commissioner]) {
      for (const statement of statements) {
        const told = await refusalOf(
          contextOf(actor, noon).db.run((tx) => tx.execute(sql.raw(statement))),
        );
        // Owning nothing, it may not even say that the statistics of a table are old: a notice, and nothing done.
        // The same for a right it may not give itself: the answers stay where they were, as the next statement shows.
        const noticed = statement.startsWith("analyze") || statement.startsWith("grant");
        const allowed = noticed ? ["none", notAllowed] : [notAllowed];
        expect([statement, allowed.includes(told)], told).toEqual([statement, true]);
      }
    }
    expect(await refusalOf(asSignIn((tx) => tx.select().from(responses)))).toBe(notAllowed);
  });

  test("F47 of our functions and views one looks at them with its owner's eyes: it counts, in steps", async () => {
    const found = await asSuperuser((tx) =>
      rowsOf<{ name: string }>(
        tx.execute(sql`
          select proname as name from pg_proc
          where pronamespace = 'public'::regnamespace and prosecdef and prosrc ~* 'responses'
          union all
          select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`),
      ),
    );
    expect(found).toEqual([{ name: "replies_so_far" }]);
  });

  test("F47 changes no released row, nor adds one, and nobody else can change one either", async () => {
    const surveyId = await releasedSurvey();
    const changes = [
      "update released_results set figures = '{}'",
      "update releases set completed = 99",
      "delete from released_results",
      "insert into released_results select * from released_results on conflict do nothing returning figures",
      "insert into released_results select * from released_results on conflict on constraint released_once do update set figures = '{}'",
      "truncate released_results",
    ];
    const pages = (statement: string) =>
      refusalOf(managing().db.run((tx) => tx.execute(sql.raw(statement))));
    for (const statement of changes) {
      expect([statement, await pages(statement)]).toEqual([statement, notAllowed]);
    }
    const owners = [changes[0], changes[1], changes[2], changes[5]].map((statement) =>
      refusalOf(asSuperuser((tx) => tx.execute(sql.raw(statement ?? "")))),
    );
    expect(await Promise.all(owners)).toEqual([kept, kept, kept, kept]);
    const shared = await managing().db.run((tx) =>
      tx.select().from(releasedResults).where(eq(releasedResults.surveyId, surveyId)),
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter(({ audience }) => audience === "shared")).toEqual([]);
  });
});

describe("F47 the role of the release", () => {
  const releasing = <T>(surveyId: string, work: (tx: Transaction) => Promise<T>) =>
    asRelease(managing(), { id: surveyId, settingId: team.settingId }, work);
  const run = (surveyId: string, statement: string) =>
    releasing(surveyId, (tx) => rowsOf(tx.execute(sql.raw(statement))));

  test("F47 sees the replies of its survey alone, and of them neither week, id nor order", async () => {
    const surveyId = await releasedSurvey();
    const elsewhere = await addSurvey(other);
    await takeReplies(other, elsewhere, fifteen);
    const replies = await run(surveyId, "select survey_id, answers from responses");
    expect(replies).toHaveLength(15);
    expect(new Set(replies.map((row) => (row as { survey_id: string }).survey_id))).toEqual(
      new Set([surveyId]),
    );
    for (const wanted of ["week", "id", "xmin", "ctid"]) {
      const told = await refusalOf(run(surveyId, `select ${wanted} from responses`));
      expect([wanted, told]).toEqual([wanted, notAllowed]);
    }
  });

  test("F47 adds released rows of its survey and nothing else anywhere", async () => {
    const surveyId = await releasedSurvey();
    const tables = await asSuperuser((tx) =>
      rowsOf<{ name: string }>(
        tx.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
      ),
    );
    const grants = await asSuperuser((tx) =>
      rowsOf<{ grant: string }>(
        tx.execute(sql`
          select c.relname || ': ' || p as grant
          from pg_class c, unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and (has_table_privilege('alongside_release', c.oid, p)
              or (p in ('insert', 'update') and has_any_column_privilege('alongside_release', c.oid, p)))
          order by 1`),
      ),
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(grants.map(({ grant }) => grant)).toEqual([
      ...["released_results: insert", "releases: insert", "trail: insert"],
    ]);
    const elsewhere = await addSurvey(other);
    await takeReplies(other, elsewhere, fifteen);
    const stolen = `insert into releases select '${elsewhere}', setting_id, opening, action, completed, waiting,
      released_by, released_at from releases`;
    expect(await refusalOf(run(surveyId, stolen))).toBe(notAllowed);
    expect(await refusalOf(run(surveyId, "select name from users"))).toBe(notAllowed);
  });

  test("R-AN-01 a reply refers to nobody, has no moment and no sequence, and joins only what is open", async () => {
    const columns = await asSuperuser((tx) =>
      rowsOf<{ line: string }>(
        tx.execute(sql`
          select column_name || ' ' || data_type || coalesce(' ' || column_default, '') as line
          from information_schema.columns where table_name = 'responses' order by ordinal_position`),
      ),
    );
    expect(columns.map(({ line }) => line)).toEqual([
      ...["id uuid", "survey_id uuid", "setting_id uuid", "opening smallint", "week date"],
      ...["mode USER-DEFINED", "language text", "groups jsonb", "answers jsonb"],
      ...["wording text 'reviewed'::text", "matters jsonb '[]'::jsonb"],
    ]);
    const references = await asSuperuser((tx) =>
      rowsOf(
        tx.execute(
          sql`select 1 from pg_constraint where conrelid = 'responses'::regclass and contype = 'f'`,
        ),
      ),
    );
    expect(references).toEqual([]);
    const surveyId = await releasedSurvey();
    const late = asSuperuser((tx) =>
      tx.execute(sql`
        insert into responses select gen_random_uuid(), survey_id, setting_id, opening, week, mode, language, groups, answers
        from responses where survey_id = ${surveyId} limit 1`),
    );
    expect(await refusalOf(late)).toBe(kept);
  });
});
