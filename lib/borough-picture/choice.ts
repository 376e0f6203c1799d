import { type Instrument, instruments } from "@/lib/instruments/model";
import { type SettingType, settingTypes } from "@/lib/organisations/model";
import type { SharedYear } from "@/lib/sharing/model";

/** The two orders a list of settings has. There is none by anything they scored (G10). */
export const settingOrders = ["name", "type"] as const;

/** What somebody looks at, as it stands in the address. */
export type PictureChoice = {
  instrument: Instrument;
  year: number;
  /** Settings of one type alone; absent for all. */
  type?: SettingType;
  order: (typeof settingOrders)[number];
  /** The fixed year that changes are counted from; absent for no comparison (F44). */
  baseline?: number;
  page?: string;
};

type Address = Record<string, string | string[] | undefined>;

/**
 * Reads an address somebody may have typed: what makes no sense is as if it were not there. Unless chosen it is the newest
 * year that anybody shares. Nothing when nobody shares anything.
 */
export function choiceFrom(
  address: Address,
  years: readonly SharedYear[],
): PictureChoice | undefined {
  const wanted = (name: string) => [address[name]].flat()[0];
  const asked = instruments.find((each) => each === wanted("framework"));
  const instrument = asked ?? newest(years)?.instrument;
  const shared = years.filter((each) => each.instrument === instrument);
  const year = shared.find((each) => String(each.year) === wanted("year")) ?? newest(shared);
  if (!instrument || !year) return undefined;
  const before = shared.filter((each) => each.year < year.year);
  return {
    instrument,
    year: year.year,
    type: settingTypes.find((each) => each === wanted("type")),
    order: settingOrders.find((each) => each === wanted("order")) ?? "name",
    baseline: before.find((each) => String(each.year) === wanted("baseline"))?.year,
    page: wanted("page"),
  };
}

/**
 * What an address asks for, before it is known whether anybody shares it: most addresses are our own links, and what they name
 * can be read while the years are counted. Nothing when it does not name a framework and a year.
 */
export function askedIn(
  address: Address,
): Pick<PictureChoice, "instrument" | "year" | "baseline"> | undefined {
  const wanted = (name: string) => [address[name]].flat()[0] ?? "";
  const instrument = instruments.find((each) => each === wanted("framework"));
  const [year, baseline] = ["year", "baseline"].map((name) => yearIn(wanted(name)));
  return instrument && year ? { instrument, year, baseline } : undefined;
}

function yearIn(word: string): number | undefined {
  return /^\d{4}$/.test(word) ? Number(word) : undefined;
}

/** The newest year, and of one year the framework that most settings share. */
export function newest(years: readonly SharedYear[]): SharedYear | undefined {
  return years.toSorted((a, b) => b.year - a.year || b.settings - a.settings)[0];
}

/** The same choice as the end of an address, with something about it changed. */
export function addressOf(choice: PictureChoice, change: Partial<PictureChoice> = {}): string {
  const { instrument, year, type, order, baseline } = { ...choice, ...change };
  const query = new URLSearchParams({ framework: instrument, year: String(year) });
  if (type) query.set("type", type);
  if (order !== "name") query.set("order", order);
  if (baseline) query.set("baseline", String(baseline));
  return `?${query}`;
}
