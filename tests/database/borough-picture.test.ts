import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/model";
import { findOverYears, findPicture, findSharedSetting } from "@/lib/borough-picture/queries";
import { levelsTable, settingsTable } from "@/lib/borough-picture/tables";
import { csvOf } from "@/lib/reports/csv";
import { contextOf } from "@/lib/request/context";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import { withFreshDatabase } from "../support/database";
import { signedAudit } from "../support/signed-audit";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

const about = { instrument: "ecf", year: 2026 } as const;
type Place = { settingId: string; manager: Actor; name: string };

let boroughId: string;
let commissioner: Actor;
let places: Place[];

async function addSharing(name: string, level: number): Promise<Place> {
  const settingId = await addSetting(boroughId, name);
  const manager = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
  await signedAudit(contextOf(manager, noon), { settingId, ...about, level: () => level });
  const place = { settingId, manager, name };
  accepted(await share(place));
  return place;
}

const share = ({ settingId, manager }: Place) =>
  shareWithBorough(contextOf(manager, noon), {
    ...{ settingId, instrument: "ecf", detail: "questions" },
  });
const takeBack = ({ settingId, manager }: Place) =>
  takeBackFromBorough(contextOf(manager, noon), { settingId, instrument: "ecf" });

beforeAll(async () => {
  boroughId = await addBorough();
  commissioner = await addPerson("commissioner", { boroughId });
  places = [];
  for (const [index, name] of ["Elm", "Ash", "Yew", "Oak", "Fir", "Bay"].entries()) {
    places.push(await addSharing(name, index % 4));
  }
  await addSetting(boroughId, "Holly, who shares nothing");
});
beforeEach(async () => {
  for (const place of places) accepted(await share(place));
});

const look = async (address = {}, of = boroughId, actor = commissioner) =>
  findPicture(contextOf(actor, noon), of, address);
const borough = { placeName: "Alderbrook", isExample: false };

describe("what a borough sees of its settings", () => {
  test("F41 coverage first, every setting by name, and nothing of who shares nothing", async () => {
    const picture = await look();
    expect(picture?.coverage).toMatchObject({ sharing: 6, of: 7 });
    expect(picture?.rows.map(({ setting }) => setting.name)).toEqual([
      ...["Ash", "Bay", "Elm", "Fir", "Holly, who shares nothing", "Oak", "Yew"],
    ]);
    expect(picture?.rows[4]?.cells.every(({ kind }) => kind === "not_shared")).toBe(true);
    expect(picture?.themes[0]?.all).toMatchObject({ status: "shown", scored: 6 });
  });

  test("F45 an address that names what is shared gives that, and any other the newest", async () => {
    const newest = await look();
    const asked = [{}, { year: "2019" }, { baseline: "2026" }];
    for (const address of asked) {
      expect(await look({ framework: "ecf", year: "2026", ...address })).toEqual(newest);
    }
  });

  test("F48 a setting that changes its mind is gone from the very next page, its own page and the files", async () => {
    const [elm, ash] = places as [Place, Place];
    accepted(await takeBack(elm));
    const picture = await look();
    expect(picture?.coverage.sharing).toBe(5);
    const row = picture?.rows.find(({ setting }) => setting.id === elm.settingId);
    expect(row?.cells.every(({ kind }) => kind === "not_shared")).toBe(true);
    const files = picture && csvOf(settingsTable(borough, picture));
    const line = files?.split("\r\n").filter((each) => each.includes('"Elm"')) ?? [];
    expect(line.length).toBeGreaterThan(0);
    expect(line.every((each) => each.includes('"hidden","hidden","hidden"'))).toBe(true);
    const page = await findSharedSetting(
      contextOf(commissioner, noon),
      ...[boroughId, elm.settingId, {}],
    );
    expect(page?.shared).toBeUndefined();
    // F46: with one more gone there are four, and nothing is counted.
    accepted(await takeBack(ash));
    const fewer = await look();
    expect(fewer?.themes.every(({ all }) => all.status === "hidden")).toBe(true);
    const counts = fewer && levelsTable(borough, fewer).rows;
    expect(counts?.every((cells) => cells.includes("hidden"))).toBe(true);
  });

  test("G6 every figure on the page and in the files comes from rows shared today", async () => {
    for (const place of places) accepted(await takeBack(place));
    expect(await look()).toBeUndefined();
  });

  test("R-AZ-06 another borough's people see nothing of it, by its address or their own", async () => {
    const there = await addBorough("Birchfield");
    const theirs = await addPerson("commissioner", { boroughId: there });
    expect(await look({}, boroughId, theirs)).toBeUndefined();
    expect(await look({}, there, theirs)).toBeUndefined();
    const [elm] = places as [Place];
    const page = findSharedSetting(contextOf(theirs, noon), there, elm.settingId, {});
    expect(await page).toBeUndefined();
  });
});

describe("a borough over the years", () => {
  const lookBack = (address = {}, actor = commissioner) =>
    findOverYears(contextOf(actor, noon), boroughId, address);

  test("F41 F46 says of a year what the picture of that year says, and hides what it hides", async () => {
    const [theme] = (await look())?.themes ?? [];
    const over = await lookBack({ theme: "1" });
    expect(over?.themes[0]?.years).toEqual([
      { year: 2026, of: 7, counted: theme?.all, moved: undefined, reworded: 0 },
    ]);
    const [elm, ash] = places as [Place, Place];
    accepted(await takeBack(elm));
    accepted(await takeBack(ash));
    const fewer = await lookBack();
    const counted = fewer?.themes.flatMap(({ years }) => years.map((year) => year.counted?.status));
    expect(new Set(counted)).toEqual(new Set(["hidden"]));
  });

  test("R-AZ-06 another borough's people look back on nothing of it", async () => {
    const there = await addBorough("Cedarholm");
    const theirs = await addPerson("commissioner", { boroughId: there });
    expect(await lookBack({}, theirs)).toBeUndefined();
  });
});
