const zone = "Europe/London";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: zone,
});
// Making one costs far more than using it, and every page of a parent's asks for the day.
const isoDay = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: zone,
});
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: zone,
});

/** "12 June 2026", as people in the United Kingdom read the moment. */
export function dayInWords(moment: Date): string {
  return day.format(moment);
}

/** "14:02", London time. */
export function timeInWords(moment: Date): string {
  return clock.format(moment);
}

export function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

export function addDays(moment: Date, days: number): Date {
  return addMinutes(moment, days * 24 * 60);
}

/** The calendar year of the moment in London. */
export function yearOf(moment: Date): number {
  return Number(
    new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: zone }).format(moment),
  );
}

/** The calendar day of the moment in London as an ISO day, "2026-06-12". */
export function isoDayOf(moment: Date): string {
  return isoDay.format(moment);
}

/** The Monday of the week the moment lies in, as an ISO day: no finer time is kept of a reply (R-AN-01). */
export function mondayOf(moment: Date): string {
  const day = new Date(`${isoDayOf(moment)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Whole days from one ISO day to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An ISO day from three text fields; a month may be a number or a name (F-16).
 * @returns undefined when all three are empty, "invalid" when they are not a day.
 */
export function dayFrom(day: string, month: string, year: string): string | undefined | "invalid" {
  if (!day && !month && !year) return undefined;
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const monthNumber = named || Number(month);
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  const same = date.getUTCDate() === Number(day) && date.getUTCMonth() === monthNumber - 1;
  if (!same || !(Number(year) >= 1990 && Number(year) <= 2100)) return "invalid";
  return date.toISOString().slice(0, 10);
}
