import type { Instrument } from "@/lib/instruments/model";
import { type SettingType, settingTypes } from "@/lib/organisations/model";
import { type SettingSize, settingSizes } from "@/lib/organisations/size";
import {
  type ExploreChoice,
  choiceFrom as spanFrom,
  addressOf as spanInAddress,
} from "@/lib/profiles/explore-choice";
import type { SharedYear } from "@/lib/sharing/model";
import { newest } from "./choice";

/** What somebody looks at over the years, as it stands in the address. */
export type YearsChoice = Omit<ExploreChoice, "instrument"> & {
  instrument: Instrument;
  /** Settings of one type alone; absent for all. */
  type?: SettingType;
  /** Of that type, settings of one size alone: sizes are counted within a type. */
  size?: SettingSize;
  /** The fixed year that changes are counted from; absent for no comparison (F44). */
  baseline?: number;
};

/** Reads an address somebody may have typed, as the page of one year does. Nothing when nobody shares anything. */
export function yearsChoiceFrom(
  address: Record<string, string | string[] | undefined>,
  shared: readonly SharedYear[],
): YearsChoice | undefined {
  const { instrument = newest(shared)?.instrument, ...span } = spanFrom(address);
  const years = shared.filter((each) => each.instrument === instrument).map(({ year }) => year);
  if (!instrument || years.length === 0) return undefined;
  const wanted = (name: string) => [address[name]].flat()[0];
  const type = settingTypes.find((each) => each === wanted("type"));
  return {
    ...{ ...span, instrument, type },
    size: type && settingSizes.find((each) => each === wanted("size")),
    baseline: baselinesOf(years).find((year) => String(year) === wanted("baseline")),
  };
}

/** The years that a later one can be compared with. */
export function baselinesOf(years: readonly number[]): number[] {
  return years.filter((year) => year < Math.max(...years));
}

/** The same choice as the end of an address, for the downloads. */
export function yearsAddressOf({ instrument, type, size, baseline, ...span }: YearsChoice): string {
  const query = new URLSearchParams(spanInAddress(instrument, span));
  if (type) query.set("type", type);
  if (size) query.set("size", size);
  if (baseline) query.set("baseline", String(baseline));
  return `?${query}`;
}
