import { describe, expect, test } from "vitest";
import { actions } from "./access-actions";
import { pages, routes, shownByItself } from "./access-matrix";
import { type Person, type Place, people, type Row } from "./access-rows";
import { addressOf, outcomeOf, spotFor } from "./asking";
import { withWorld } from "./bench";
import type { Browser } from "./browser";
import { builtActions, builtPaths } from "./built-doors";
import { restoreTables } from "./kept-tables";

const bench = withWorld();
const actionIds = builtActions();
const built = builtPaths();

describe("R-AZ-01: the matrix names every door of the build and no other", () => {
  test("server actions", () => {
    expect(actionIds.size).toBeGreaterThan(15);
    expect([...actionIds.keys()].sort()).toEqual(Object.keys(actions).sort());
  });

  test("pages", () => {
    const found = built.filter((path) => path.endsWith("/page"));
    expect(found.length).toBeGreaterThan(25);
    expect(found.sort()).toEqual([...Object.keys(pages), ...shownByItself].sort());
  });

  test("routes", () => {
    const found = built.filter((path) => path.endsWith("/route"));
    const named = Object.keys(routes).map((door) => door.replace(/^\w+ /, ""));
    expect(found.sort()).toEqual([...new Set(named)].sort());
    expect(built.filter((path) => !/\/(page|route)$/.test(path))).toEqual([]);
  });
});

const elsewhere = {
  headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
};

type Ask = (browser: Browser, place: Place) => Promise<string>;
type Cell = { person: Person; place: Place; expected: string };

function cellsOf(row: Row): Cell[] {
  return people.flatMap((person) =>
    Object.entries(row[person]).map(([place, expected]) => {
      return { person, place: place as Place, expected };
    }),
  );
}

const atOnce = 9;

/** What did not come out as the matrix says, cell by cell; asking together when nothing may change anyway. */
async function differences(cells: Cell[], ask: Ask): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < cells.length; at += atOnce) {
    const asked = cells.slice(at, at + atOnce).map(async ({ person, place, expected }) => {
      // A copy: whoever signs out or in here is again who they were in the next cell.
      const outcome = await ask(bench.world.browsers[person].copy(), place);
      return outcome === expected ? [] : [`${person}, ${place}: ${expected} expected, ${outcome}`];
    });
    found.push(...(await Promise.all(asked)).flat());
  }
  return found;
}

async function nothingChanged(who: string): Promise<string[]> {
  const changed = await bench.changedTables();
  if (changed.length > 0) await restoreTables();
  return changed.map((name) => `${who}: ${name} has changed`);
}

/** The same of what must change nothing: all together, and one by one only to say which of them did. */
async function harmless(cells: Cell[], ask: Ask): Promise<string[]> {
  const found = await differences(cells, ask);
  const changed = await nothingChanged("somebody");
  if (changed.length === 0) return found;
  for (const cell of cells) {
    await differences([cell], ask);
    found.push(...(await nothingChanged(`${cell.person}, ${cell.place}`)));
  }
  return [...found, ...changed];
}

async function expectReading(row: Row, ask: Ask) {
  expect(await harmless(cellsOf(row), ask)).toEqual([]);
}

describe("R-AZ-02: reading changes no row, and shows nobody what is not theirs", () => {
  test.each(Object.entries(pages))("%s", async (file, { who, query, ...which }) => {
    await expectReading(who, async (browser, place) => {
      const spot = bench.world.spots[place];
      return outcomeOf(
        await browser.get(addressOf(file, spot, which) + (query?.(spotFor(spot, which)) ?? "")),
      );
    });
  });

  test.each(Object.entries(routes))("%s", async (door, { who, query, fromElsewhere, ...which }) => {
    const [method = "", file = ""] = door.split(" ");
    await expectReading(who, async (browser, place) => {
      const spot = bench.world.spots[place];
      const address = addressOf(file, spot, which) + (query?.(spotFor(spot, which)) ?? "");
      return outcomeOf(await browser.request(method, address, fromElsewhere ? elsewhere : {}));
    });
  });

  test("a method that a route does not name is refused to everybody", async () => {
    const found: string[] = [];
    for (const file of built.filter((path) => path.endsWith("/route"))) {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
        if (`${method} ${file}` in routes) continue;
        const address = addressOf(file, bench.world.spots.own);
        const answer = await bench.world.browsers.setting_manager.request(method, address);
        if (answer.status !== 405) found.push(`${method} ${file}: ${answer.status}`);
      }
    }
    expect([...found, ...(await nothingChanged("methods"))]).toEqual([]);
  });
});

describe("R-AZ-02: an action changes what it may, and a refusal changes no row", () => {
  test.each(Object.entries(actions))("%s", async (name, { who, form, ...which }) => {
    const [file = ""] = name.split("#");
    const ask: Ask = async (browser, place) => {
      const spot = bench.world.spots[place];
      const mine = spotFor(spot, which);
      const address = file === "app/(staff)/actions.ts" ? "/home" : addressOf(file, mine);
      const answer = await browser.act(actionIds.get(name) ?? "", address, form(mine));
      const outcome = await outcomeOf(answer);
      // What is no id never gets past the form.
      return place === "malformed" && outcome === "refused as typed" ? "not found" : outcome;
    };
    const cells = cellsOf(who);
    const found = await harmless(
      cells.filter(({ expected }) => expected !== "ok"),
      ask,
    );
    for (const cell of cells.filter(({ expected }) => expected === "ok")) {
      found.push(...(await differences([cell], ask)));
      const changed = await nothingChanged(cell.person);
      const mayChangeNothing = name.endsWith("#leave") && cell.person === "anonymous";
      if (changed.length === 0 && !mayChangeNothing) found.push(`${cell.person}: nothing was done`);
    }
    expect(found).toEqual([]);
  });
});
