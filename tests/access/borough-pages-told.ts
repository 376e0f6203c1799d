import { expect } from "vitest";
import { instruments } from "@/lib/instruments/model";
import { sharingIn } from "../support/borough-ledger";
import { countsThatMayBeOut } from "./borough-told";
import { before, type LedgerBorough, names, year } from "./ledger-borough";
import { mainOf } from "./main-of";

/** What a borough's pages may say by the ledger, and who is told nothing at all. */

export const pictureOf = ({ boroughId }: LedgerBorough) => `/boroughs/${boroughId}/picture`;

/** What both readers of the borough are told there: the same. */
export async function readAt({ readers }: LedgerBorough, path: string): Promise<string> {
  const answers = await Promise.all(readers.map((browser) => browser.get(path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const [one, other] = texts.map((text) => (text.startsWith("<!DOCTYPE") ? mainOf(text) : text));
  expect(one).toBe(other);
  return one ?? "";
}

/** Theme pages: a count with words that the ledger knows and that may be out, and nobody’s name. */
export async function expectThemePages(borough: LedgerBorough): Promise<number> {
  const { ledger } = borough;
  let figures = 0;
  for (const instrument of instruments)
    for (const of of [year, before]) {
      const path = `${pictureOf(borough)}/themes/2?framework=${instrument}&year=${of}`;
      const words = await readAt(borough, path);
      expectNobodyNamed(words);
      const may = countsThatMayBeOut({
        register: ledger.ecf,
        places: ledger[instrument],
        instrument,
        year: of,
      });
      const out = [
        ...words.matchAll(/((?:\d+ [A-Z][a-z ]+, )*\d+ [A-Z][a-z ]+) \((\d+) of \d+ sharing/g),
      ];
      expect(out.length).toBeGreaterThan(0);
      for (const [, phrase = "", n] of out)
        expect([phrase, Number(n)]).toEqual([phrase, may.get(phrase)]);
      figures += out.length;
      const sharing = ledger[instrument].filter(({ sharing: held }) => held?.held[of]).length;
      expect(words).toContain(`${sharing} of ${ledger.ecf.length} settings share this.`);
    }
  return figures;
}

export function expectNobodyNamed(words: string) {
  for (const name of Object.values(names)) expect(words).not.toContain(name);
}

/** Each setting’s own page is there while it shares, and says so when it does not. */
export async function expectSettingPages(borough: LedgerBorough): Promise<void> {
  const { ledger } = borough;
  for (const place of ledger.ecf) {
    const words = await readAt(borough, `${pictureOf(borough)}/settings/${place.id}`);
    const also = ledger.elppeg.find(({ id }) => id === place.id);
    const shares = place.sharing || also?.sharing;
    expect([place.name, words.includes("shares nothing at present")]).toEqual([
      place.name,
      !shares,
    ]);
  }
}

/** What the settings’ own managers are told of others like theirs: from ten, without a name. */
export async function expectSimilar({ ledger, outsiders }: LedgerBorough): Promise<void> {
  const others = sharingIn(ledger.ecf, year, "nursery").filter(
    ({ place }) => place !== ledger.ecf[0],
  );
  const path = `/settings/${ledger.ecf[0]?.id}/sharing/similar?instrument=ecf&year=${year}`;
  const words = mainOf(await (await outsiders.manager.get(path)).text());
  expect(words.includes(`The middle one of ${others.length} settings`)).toBe(others.length >= 10);
  expect(/The middle one of \d/.test(words)).toBe(others.length >= 10);
  expectNobodyNamed(words.replaceAll(`${ledger.ecf[0]?.name}`, ""));
}

/** Whoever is not of the borough gets nothing at any of its addresses. */
export async function expectShut(
  { ledger, outsiders }: LedgerBorough,
  paths: readonly string[],
): Promise<void> {
  for (const [who, browser] of Object.entries(outsiders))
    for (const path of paths) {
      const answer = await browser.get(path);
      expect([who, path, answer.status]).toEqual([
        who,
        path,
        expect.toSatisfy((status) => status !== 200),
      ]);
      expectNobodyNamed((await answer.text()).replaceAll(`${ledger.ecf[0]?.name}`, ""));
    }
}

export function pictureAddresses(borough: LedgerBorough): string[] {
  const { ledger } = borough;
  const query = `?framework=ecf&year=${year}&baseline=${before}`;
  const files = [
    "levels.csv",
    "settings.csv",
    "moves.csv",
    "parents.csv",
    "explore/explore.csv",
    "explore/parents.csv",
  ];
  const pages = ["", "/parents", "/explore", "/themes/2", `/settings/${ledger.ecf[0]?.id}`];
  return [...files.map((file) => `/${file}`), ...pages].map(
    (path) => `${pictureOf(borough)}${path}${query}`,
  );
}
