import { resolve } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { boroughReports } from "@/db/schema/borough-reports";
import { openReports } from "@/db/schema/open-data";
import { boroughGrants } from "@/db/schema/sharing";
import type { Actor } from "@/lib/access/model";
import { issueReport, makeReport } from "@/lib/borough-reports/commands";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import { newId } from "@/lib/kernel/ids";
import { endPublishing, publishReport } from "@/lib/open-data/commands";
import { findOpenReport, findPublication, listOpenReports } from "@/lib/open-data/queries";
import { contextOf, visitorContext } from "@/lib/request/context";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { addSignedPlaces, type SignedPlace as Place } from "../support/signed-audit";
import { accepted } from "../support/team";
import { addBorough, addPerson, noon } from "../support/world";

withFreshDatabase();

const about = { instrument: "ecf", year: 2026 } as const;
const licence = "OGL-UK-3.0";
const visitor = visitorContext(noon);

let boroughId: string;
let commissioner: Actor;
let analyst: Actor;
let places: Place[];
let firstReportId: string;
let reportId: string;

const as = (actor: Actor) => contextOf(actor, noon);
const share = ({ settingId, manager }: Place) =>
  shareWithBorough(as(manager), { settingId, instrument: "ecf", detail: "questions" });

beforeAll(async () => {
  boroughId = await addBorough();
  commissioner = await addPerson("commissioner", { boroughId });
  analyst = await addPerson("analyst", { boroughId });
  places = await addSignedPlaces(boroughId, about);
  for (const place of places) accepted(await share(place));
  firstReportId = await issued();
});
beforeEach(() => {
  reportId = firstReportId;
});

async function written(): Promise<string> {
  return accepted(await makeReport(as(commissioner), boroughId, about)).reportId;
}

async function issued(): Promise<string> {
  const id = await written();
  const report = await findReport(as(commissioner), { boroughId, reportId: id });
  const draft = report && (await findDraft(as(commissioner), report));
  const seen = { version: report?.version ?? 0, seen: draft?.hash ?? "" };
  accepted(await issueReport(as(commissioner), { boroughId, reportId: id, ...seen }));
  return id;
}

const here = () => ({ boroughId, reportId });
const publish = (actor = commissioner) => publishReport(as(actor), { ...here(), licence });

async function take(file: string, id = reportId): Promise<Response> {
  const { GET } = await import(resolve("app/(public)/open-data/[openReportId]/[file]/route.ts"));
  const params = Promise.resolve({ openReportId: id, file });
  return GET(new Request(`http://localhost/open-data/${id}/${file}`), { params });
}

async function told(action: string): Promise<number> {
  const rows = await as(commissioner).db.run((tx) =>
    rowsOf(
      tx.execute(
        sql`select 1 from trail where action = ${action} and payload ->> 'reportId' = ${reportId}`,
      ),
    ),
  );
  return rows.length;
}

describe("F53 publishing a report's counts", () => {
  test("F53 an issued report is absent for everybody until it is published, and its frozen figures are what is read", async () => {
    expect(await listOpenReports(visitor)).toEqual([]);
    expect((await take("themes.csv")).status).toBe(404);
    accepted(await publish());
    const report = await findReport(as(analyst), here());
    const open = await findOpenReport(visitor, reportId);
    expect(open?.figures).toEqual(report?.issued?.figures);
    expect(open).toMatchObject({ boroughName: "Alderbrook", year: 2026, licence });
    expect((await listOpenReports(visitor)).map((each) => each.reportId)).toEqual([reportId]);
  });

  test("F53 its files need no session, set nothing and may be kept by any cache for five minutes", async () => {
    accepted(await publish());
    for (const file of ["themes.csv", "who-shares.csv", "datapackage.json"]) {
      const response = await take(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get("cache-control")).toBe("public, max-age=300");
      expect(response.headers.has("set-cookie")).toBe(false);
      for (const { settingId } of places)
        expect(await response.clone().text()).not.toContain(settingId);
    }
    for (const [file, id] of [
      ["levels.csv", reportId],
      ["themes.csv", newId()],
      ["themes.csv", "no-id"],
    ] as const) {
      expect((await take(file, id)).status).toBe(404);
    }
  });

  test("F53 pressing twice publishes once; ended it is gone, and may be published again", async () => {
    accepted(await publish());
    accepted(await publish());
    expect(await told("report published")).toBe(1);
    accepted(await endPublishing(as(commissioner), here()));
    accepted(await endPublishing(as(commissioner), here()));
    expect(await told("report no longer published")).toBe(1);
    expect(await findOpenReport(visitor, reportId)).toBeUndefined();
    expect((await take("datapackage.json")).status).toBe(404);
    accepted(await publish());
    expect(await findOpenReport(visitor, reportId)).toBeDefined();
  });

  test("F53 F48 it stays as it is when a setting takes its sharing back", async () => {
    accepted(await publish());
    const before = await (await take("themes.csv")).text();
    const [elm] = places as [Place];
    accepted(
      await takeBackFromBorough(as(elm.manager), { settingId: elm.settingId, instrument: "ecf" }),
    );
    expect(await (await take("themes.csv")).text()).toBe(before);
  });

  test("F48 F53 a report is not published that may count a setting which shared before it was told", async () => {
    const [elm] = places as [Place];
    accepted(
      await takeBackFromBorough(as(elm.manager), { settingId: elm.settingId, instrument: "ecf" }),
    );
    await asSuperuser((tx) =>
      tx.insert(boroughGrants).values({
        ...{ id: newId(), settingId: elm.settingId, boroughId, instrument: "ecf" },
        ...{ detail: "themes", fromOn: "2026-01-01", statement: ["As it was said before"] },
        ...{ grantedBy: elm.manager.userId, grantedAt: noon },
      }),
    );
    reportId = await issued();
    expect(await findPublication(as(commissioner), here())).toMatchObject({ untold: 1 });
    expect(await publish()).toEqual({ refused: "untold" });
    const past = as(commissioner).db.run((tx) => tx.insert(openReports).values(aRow(commissioner)));
    expect(await refusalOf(past)).toBe(notAllowed);
    // Told now, it counts; but the report that is out was made before.
    accepted(await share(elm));
    expect(await publish()).toEqual({ refused: "untold" });
  });
});

function aRow(by: Actor) {
  const act = { publishedBy: by.userId, publishedAt: noon };
  return { id: newId(), boroughId, reportId, licence, ...act };
}

describe("F53 who may", () => {
  test("R-AZ-07 an analyst and other places publish and end nothing, even directly in SQL", async () => {
    const elsewhere = await addPerson("commissioner", {
      boroughId: await addBorough("Birchfield"),
    });
    const [elm] = places as [Place];
    for (const actor of [analyst, elsewhere, elm.manager]) {
      expect(await publish(actor)).toEqual({ refused: "not_allowed" });
      expect(await endPublishing(as(actor), here())).toEqual({ refused: "not_allowed" });
      const direct = as(actor).db.run((tx) => tx.insert(openReports).values(aRow(actor)));
      expect(await refusalOf(direct)).toBe(notAllowed);
    }
    accepted(await publish());
    const ending = as(analyst).db.run((tx) =>
      tx.update(openReports).set({ endedBy: analyst.userId, endedAt: noon }).returning(),
    );
    expect(await ending).toEqual([]);
  });

  test("F53 one that is being written is not published, and what was published stays on record", async () => {
    const draft = await written();
    const which = { boroughId, reportId: draft };
    expect(await publishReport(as(commissioner), { ...which, licence })).toEqual({
      refused: "not_issued",
    });
    accepted(await publish());
    expect(await refusalOf(asSuperuser((tx) => tx.delete(openReports)))).toBe(kept);
    const changing = asSuperuser((tx) => tx.update(openReports).set({ licence: "Ours" }));
    expect(await refusalOf(changing)).toBe(kept);
  });

  test("R-AZ-06 a visitor reads no word of a report, and no report that is not published", async () => {
    accepted(await publish());
    await written();
    const rows = await visitor.db.run((tx) =>
      tx.select({ id: boroughReports.id }).from(boroughReports),
    );
    expect(rows).toEqual([{ id: reportId }]);
    for (const name of ["title", "opening", "reading", "plan", "made_by", "issued_by"]) {
      const reading = visitor.db.run((tx) =>
        tx.execute(sql.raw(`select ${name} from borough_reports`)),
      );
      expect([name, await refusalOf(reading)]).toEqual([name, notAllowed]);
    }
    const writing = visitor.db.run((tx) =>
      tx.update(openReports).set({ endedAt: noon }).where(eq(openReports.reportId, reportId)),
    );
    expect(await refusalOf(writing)).toBe(notAllowed);
  });
});
