import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { boroughReports, reportCounted } from "@/db/schema/borough-reports";
import type { Actor } from "@/lib/access/model";
import { dropReport, issueReport, makeReport, writeReport } from "@/lib/borough-reports/commands";
import { countedOnRead } from "@/lib/borough-reports/counted";
import { findDraft, findReport, listReports } from "@/lib/borough-reports/queries";
import { contextOf } from "@/lib/request/context";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { addSignedPlaces, type SignedPlace as Place } from "../support/signed-audit";
import { accepted } from "../support/team";
import { addBorough, addPerson, noon } from "../support/world";

withFreshDatabase();

const about = { instrument: "ecf", year: 2026 } as const;
const restricted = "23001";
const ownWords = { title: "Our year", opening: "", reading: "", plan: "Two evenings.\nA visit." };

let boroughId: string;
let commissioner: Actor;
let analyst: Actor;
let places: Place[];

const as = (actor: Actor) => contextOf(actor, noon);
const share = ({ settingId, manager }: Place) =>
  shareWithBorough(as(manager), { settingId, instrument: "ecf", detail: "questions" });
const takeBack = ({ settingId, manager }: Place) =>
  takeBackFromBorough(as(manager), { settingId, instrument: "ecf" });

beforeAll(async () => {
  boroughId = await addBorough();
  commissioner = await addPerson("commissioner", { boroughId });
  analyst = await addPerson("analyst", { boroughId });
  places = await addSignedPlaces(boroughId, about);
});
beforeEach(async () => {
  for (const place of places) accepted(await share(place));
});

async function made(): Promise<string> {
  const outcome = await makeReport(as(commissioner), boroughId, about);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.reportId;
}

const found = async (reportId: string, actor = commissioner) =>
  findReport(as(actor), { boroughId, reportId });

async function lookedAt(reportId: string) {
  const report = await found(reportId);
  const draft = report && (await findDraft(as(commissioner), report));
  if (!report || !draft) throw new Error("There is no draft");
  return { boroughId, reportId, version: report.version, seen: draft.hash, draft };
}

async function issued(): Promise<string> {
  const reportId = await made();
  accepted(await issueReport(as(commissioner), await lookedAt(reportId)));
  return reportId;
}

async function trailOf(reportId: string): Promise<string[]> {
  const events = await as(commissioner).db.run((tx) =>
    rowsOf<{ action: string }>(
      tx.execute(
        sql`select action from trail where payload ->> 'reportId' = ${reportId} order by n`,
      ),
    ),
  );
  return events.map(({ action }) => action);
}

describe("a report to a committee", () => {
  test("is made of what is shared now, written and issued, and the trail has all three", async () => {
    const reportId = await made();
    const which = { boroughId, reportId, version: 1 };
    expect(await writeReport(as(commissioner), which, ownWords)).toEqual({ version: 2 });
    accepted(await issueReport(as(commissioner), await lookedAt(reportId)));
    const report = await found(reportId, analyst);
    expect(report).toMatchObject({
      ...ownWords,
      year: 2026,
      issued: { byName: commissioner.name },
    });
    expect(report?.issued?.figures.coverage).toMatchObject({ sharing: 6, of: 6 });
    expect(await trailOf(reportId)).toEqual([
      ...["report made", "report words saved", "report issued"],
    ]);
  });

  test("F48 stays as it is when a setting takes its sharing back, and a newer one stands beside it", async () => {
    const reportId = await issued();
    const before = await found(reportId);
    const [elm] = places as [Place];
    accepted(await takeBack(elm));
    expect(await found(reportId)).toEqual(before);
    const second = await made();
    expect(second).not.toBe(reportId);
    // F47: the older report less the newer one would be the one that has gone.
    const { draft } = await lookedAt(second);
    expect(draft.figures.coverage.sharing).toBe(5);
    expect(draft.figures.themes.every(({ all }) => all.status === "hidden")).toBe(true);
    expect(JSON.stringify(before)).not.toContain(elm.settingId);
    const held = (await listReports(as(analyst), boroughId)).filter(({ year }) => year === 2026);
    expect(held.map(({ id }) => id)).toContain(reportId);
  });

  test("is not issued when what is shared has changed since it was looked at", async () => {
    const reportId = await made();
    const seen = await lookedAt(reportId);
    for (const place of places.slice(0, 2)) accepted(await takeBack(place));
    const refused = { refused: "changed_meanwhile" };
    expect(await issueReport(as(commissioner), seen)).toEqual(refused);
    for (const place of places) accepted(await takeBack(place));
    expect(await issueReport(as(commissioner), seen)).toEqual({ refused: "nothing_shared" });
    expect((await found(reportId))?.issued).toBeUndefined();
    expect(await makeReport(as(commissioner), boroughId, about)).toEqual({
      refused: "nothing_shared",
    });
  });

  test("pressing twice issues once, and one report is written at a time", async () => {
    const reportId = await made();
    expect(await made()).toBe(reportId);
    const seen = await lookedAt(reportId);
    accepted(await issueReport(as(commissioner), seen));
    const first = await found(reportId);
    expect(await issueReport(contextOf(commissioner, new Date()), seen)).toEqual({ issued: true });
    expect(await found(reportId)).toEqual(first);
  });

  test("the second of two writers is given what the first wrote, and loses nothing", async () => {
    const reportId = await made();
    const { version } = await lookedAt(reportId);
    const which = { boroughId, reportId, version };
    accepted(await writeReport(as(commissioner), which, ownWords));
    const late = await writeReport(as(commissioner), which, { ...ownWords, plan: "Other" });
    expect(late).toEqual({ theirs: { ...ownWords, version: version + 1 } });
    expect(await found(reportId)).toMatchObject(ownWords);
  });
});

describe("F47 whom a report counts", () => {
  test("F47 is kept apart from it, for its borough alone, and changes for nobody", async () => {
    const reportId = await issued();
    const kept = (actor: Actor) =>
      as(actor).db.run((tx) =>
        tx.select().from(reportCounted).where(eq(reportCounted.reportId, reportId)),
      );
    const [row] = await kept(commissioner);
    const counted = countedOnRead.parse(row?.counted);
    expect(counted.find(({ of }) => of === "levels ecf 1 2026")?.settings.toSorted()).toEqual(
      places.map(({ settingId }) => settingId).toSorted(),
    );
    const elsewhere = await addPerson("commissioner", { boroughId: await addBorough("Ashby") });
    for (const actor of [elsewhere, (places as [Place])[0].manager])
      expect(await kept(actor)).toEqual([]);
    const changing = asSuperuser((tx) => tx.update(reportCounted).set({ counted: [] }));
    expect(await refusalOf(changing)).toBe(restricted);
    const read = JSON.stringify(await found(reportId));
    for (const { settingId } of places) expect(read).not.toContain(settingId);
  });

  test("F47 two that changed places between two reports are not told apart by equal counts", async () => {
    const [elm, , , , fir] = places as [Place, Place, Place, Place, Place];
    accepted(await takeBack(elm));
    await issued();
    accepted(await share(elm));
    // Elm and Fir answered alike: the counts of both reports are the same, and of others.
    accepted(await takeBack(fir));
    const { draft } = await lookedAt(await made());
    expect(draft.figures.coverage.sharing).toBe(5);
    expect(draft.figures.themes.every(({ all }) => all.status === "hidden")).toBe(true);
  });
});

describe("a report that is dropped", () => {
  const dropped = { dropped: true };

  test("F72 is gone with its words while it is written, is on the trail, and another can be begun", async () => {
    const reportId = await made();
    const { version } = await lookedAt(reportId);
    expect(await dropReport(as(commissioner), { boroughId, reportId, version })).toEqual(dropped);
    expect(await found(reportId)).toBeUndefined();
    expect((await trailOf(reportId)).at(-1)).toBe("report dropped");
    const again = await dropReport(as(commissioner), { boroughId, reportId, version });
    expect(again).toEqual({ refused: "gone" });
    expect(await made()).not.toBe(reportId);
  });

  test("is kept when a colleague has written in it since", async () => {
    const reportId = await made();
    const { version } = await lookedAt(reportId);
    const which = { boroughId, reportId, version };
    accepted(await writeReport(as(commissioner), which, ownWords));
    expect(await dropReport(as(commissioner), which)).toEqual({ refused: "changed_meanwhile" });
    expect(await found(reportId)).toMatchObject(ownWords);
    expect(await trailOf(reportId)).not.toContain("report dropped");
  });

  test("is not issued by somebody who looked at it before", async () => {
    const reportId = await made();
    const seen = await lookedAt(reportId);
    expect(await dropReport(as(commissioner), seen)).toEqual(dropped);
    expect(await issueReport(as(commissioner), seen)).toEqual({ refused: "not_found" });
    expect(await writeReport(as(commissioner), seen, ownWords)).toEqual({ refused: "not_found" });
  });

  test("R-AZ-06 R-AZ-07 an analyst and another borough's commissioner drop none, even directly in SQL", async () => {
    const reportId = await made();
    const { version } = await lookedAt(reportId);
    const elsewhere = await addBorough("Birchfield");
    const theirs = await addPerson("commissioner", { boroughId: elsewhere });
    const which = { reportId, version };
    const refused = { refused: "not_allowed" };
    expect(await dropReport(as(analyst), { boroughId, ...which })).toEqual(refused);
    expect(await dropReport(as(theirs), { boroughId, ...which })).toEqual(refused);
    const notFound = { refused: "not_found" };
    expect(await dropReport(as(theirs), { boroughId: elsewhere, ...which })).toEqual(notFound);
    for (const actor of [analyst, theirs]) {
      const inSql = as(actor).db.run((tx) => tx.delete(boroughReports).returning());
      expect(await inSql).toEqual([]);
    }
    expect(await found(reportId)).toBeDefined();
  });
});

describe("who may", () => {
  test("R-AZ-07 an analyst reads and does not make, write or issue, even directly in SQL", async () => {
    const reportId = await made();
    const seen = await lookedAt(reportId);
    const refused = { refused: "not_allowed" };
    expect(await found(reportId, analyst)).toBeDefined();
    expect(await makeReport(as(analyst), boroughId, about)).toEqual(refused);
    expect(await writeReport(as(analyst), seen, ownWords)).toEqual(refused);
    expect(await issueReport(as(analyst), seen)).toEqual(refused);
    const writing = as(analyst).db.run((tx) =>
      tx.update(boroughReports).set({ title: "Mine" }).returning(),
    );
    expect(await writing).toEqual([]);
  });

  test("R-AZ-06 another borough and a setting see nothing of it", async () => {
    const reportId = await issued();
    const theirs = await addPerson("commissioner", { boroughId: await addBorough("Birchfield") });
    const [elm] = places as [Place];
    for (const actor of [theirs, elm.manager]) {
      expect(await found(reportId, actor)).toBeUndefined();
      const rows = await as(actor).db.run((tx) => tx.select().from(boroughReports));
      expect(rows).toEqual([]);
    }
    const intoOurs = as(theirs).db.run((tx) =>
      tx.insert(boroughReports).values({
        ...{ id: crypto.randomUUID(), boroughId, ...about, ...ownWords, version: 1 },
        ...{ madeBy: theirs.userId, madeAt: noon, changedBy: theirs.userId, changedAt: noon },
      }),
    );
    expect(await refusalOf(intoOurs)).toBe(notAllowed);
  });

  test("nobody changes or deletes what is issued", async () => {
    const reportId = await issued();
    const here = eq(boroughReports.id, reportId);
    const { userId } = commissioner;
    const changing = (set: object) =>
      refusalOf(
        as(commissioner).db.run((tx) =>
          tx
            .update(boroughReports)
            .set({ changedBy: userId, ...set })
            .where(here),
        ),
      );
    expect(await changing({ title: "Other" })).toBe(restricted);
    expect(await changing({ figures: {} })).toBe(restricted);
    const deleting = as(commissioner).db.run((tx) => tx.delete(boroughReports).where(here));
    expect(await refusalOf(deleting)).toBe(restricted);
    const again = { refused: "issued" };
    const which = { boroughId, reportId, version: 1 };
    expect(await dropReport(as(commissioner), which)).toEqual(again);
    expect(await writeReport(as(commissioner), which, ownWords)).toEqual(again);
  });
});
