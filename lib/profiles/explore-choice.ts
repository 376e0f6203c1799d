import { type Instrument, instruments } from "@/lib/instruments/model";
import type { ThemeOverYears } from "./years";

/** What somebody chose to look at, as it stands in the address. */
export type ExploreChoice = {
  instrument?: Instrument;
  themes: number[];
  from?: number;
  to?: number;
};

/** Reads an address somebody may have typed: what makes no sense is as if it were not there. */
export function choiceFrom(params: Record<string, string | string[] | undefined>): ExploreChoice {
  const instrument = instruments.find((each) => each === first(params.instrument));
  const themes = [params.theme ?? []].flat().flatMap((text) => wholeFrom(text) ?? []);
  return {
    instrument,
    themes,
    from: wholeFrom(first(params.from)),
    to: wholeFrom(first(params.to)),
  };
}

/** Themes looked at when nobody has chosen: few enough to tell apart in a picture. */
const atFirst = 3;

/** The chosen themes; the first few when none was chosen. */
export function pickedOf<Theme extends { number: number }>(
  all: readonly Theme[],
  { themes }: Pick<ExploreChoice, "themes">,
): Theme[] {
  const picked = all.filter(({ number }) => themes.includes(number));
  return picked.length > 0 ? picked : all.slice(0, atFirst);
}

/** Whether a year lies between the two chosen ones, whichever of them was typed first. */
export function isInSpan(
  year: number,
  { from = -Infinity, to = Infinity }: Pick<ExploreChoice, "from" | "to">,
): boolean {
  return year >= Math.min(from, to) && year <= Math.max(from, to);
}

/** The chosen themes with the chosen years; the first few themes and every year when nothing was chosen. */
export function chosenOf(all: readonly ThemeOverYears[], choice: ExploreChoice): ThemeOverYears[] {
  return pickedOf(all, choice).map((theme) => ({
    ...theme,
    years: theme.years.filter(({ year }) => isInSpan(year, choice)),
  }));
}

/** The same choice as the end of an address, for the download. */
export function addressOf(instrument: Instrument, choice: ExploreChoice): string {
  const query = new URLSearchParams({ instrument });
  for (const theme of choice.themes) query.append("theme", String(theme));
  if (choice.from) query.set("from", String(choice.from));
  if (choice.to) query.set("to", String(choice.to));
  return query.toString();
}

/** The address a download was asked for at, with everything that stands in it more than once. */
export function addressIn(url: string): Record<string, string[]> {
  const query = new URL(url).searchParams;
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function wholeFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
