import { z } from "zod";
import { optionalWords } from "@/lib/kernel/typed-words";
import { editions } from "./elements";
import type { Saying, Sayings } from "./model";

const codes = [
  ...new Set(
    Object.values(editions)
      .flat()
      .map(({ code }) => code),
  ),
];
const chosen = z.enum(["0", "1", "2", "3", "dont_know"]).optional();

/** Two fields for each element, "level:" and "note:" before its code; each may be left open. */
export const sideFields = Object.fromEntries(
  codes.flatMap((code): [string, z.ZodType<string | undefined>][] => [
    [`level:${code}`, chosen],
    [`note:${code}`, optionalWords.optional()],
  ]),
);

/** What was typed, element by element; one without a level and without a note is not there. */
export function sayingsFrom(typed: Readonly<Record<string, unknown>>): Sayings {
  return Object.fromEntries(
    codes.flatMap((code): [string, Saying][] => {
      const said = { ...levelFrom(typed[`level:${code}`]), ...noteFrom(typed[`note:${code}`]) };
      return Object.keys(said).length === 0 ? [] : [[code, said]];
    }),
  );
}

/** What was said, as the form's fields start. */
export function typedFrom(sayings: Sayings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sayings).flatMap(([code, { level, dontKnow, note }]) => [
      ...(dontKnow ? [[`level:${code}`, "dont_know"]] : []),
      ...(level === undefined ? [] : [[`level:${code}`, String(level)]]),
      ...(note ? [[`note:${code}`, note]] : []),
    ]),
  );
}

function levelFrom(value: unknown): Saying {
  if (value === "dont_know") return { dontKnow: true };
  return typeof value === "string" ? { level: Number(value) } : {};
}

function noteFrom(value: unknown): Saying {
  return typeof value === "string" ? { note: value } : {};
}
