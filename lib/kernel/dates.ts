const zone = "Europe/London";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
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
