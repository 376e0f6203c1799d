import type { Instrument } from "@/lib/instruments/model";

/** What an id of the example belongs to; the number is part of the id, so it never changes. */
const kinds = {
  ...{ borough: 1, forum: 2, setting: 3, person: 4, membership: 5 },
  ...{ audit: 6, action: 7, survey: 8, reply: 9, "local-question": "a" },
  ...{ import: "b", move: "c", campaign: "d", help: "e", report: "f" },
  ...{ offer: "1a", introduction: "1b", partnership: "1c" },
} as const;

/**
 * An id of the made-up example, the same wherever and whenever it is loaded, so that its addresses can be printed
 * without opening a database. It has the shape of a random id and cannot be mistaken for one.
 */
export function exampleId(kind: keyof typeof kinds, number = 1): string {
  const of = String(kinds[kind]).padStart(3, "0");
  return `e0000000-0000-4000-8${of}-${String(number).padStart(12, "0")}`;
}

/** The audit of a setting: setting number, framework and year can be read from its id. */
export function exampleAuditId(setting: number, instrument: Instrument, year: number): string {
  return exampleId("audit", setting * 100_000 + (instrument === "ecf" ? 10_000 : 20_000) + year);
}
