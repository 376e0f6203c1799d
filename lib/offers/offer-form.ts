import { z } from "zod";
import { currentEdition } from "@/lib/instruments/editions";
import { instruments } from "@/lib/instruments/model";
import { dayFrom, isoDayOf } from "@/lib/kernel/dates";
import { neededWords } from "@/lib/kernel/typed-words";
import type { Offer } from "./model";

const datePart = z.string().trim().max(20);
const mostPlaces = 1000;

/** A new offer as a form sends it. A theme is its framework and number: "elppeg.4". */
export const offerForm = z.strictObject({
  boroughId: z.uuid(),
  theme: z.string().max(20),
  title: neededWords("Give it a name", 120),
  words: neededWords("Say what it is, and where"),
  ...{ day: datePart, month: datePart, year: datePart },
  places: z.string().trim().max(10),
});
type Typed = z.output<typeof offerForm>;

export type OfferContent = Pick<
  Offer,
  "instrument" | "theme" | "title" | "words" | "onDay" | "places"
>;

/** What a form offers, or a sentence for each field that needs another look. */
export function offerFrom(
  typed: Typed,
  now: Date,
): { content: OfferContent } | { errors: Record<string, string> } {
  const { title, words } = typed;
  const errors: Record<string, string> = {};
  const about = themeFrom(typed.theme);
  const onDay = dayFrom(typed.day, typed.month, typed.year);
  const places = /^\d{1,4}$/.test(typed.places) ? Number(typed.places) : 0;
  if (!about) errors.theme = "Choose a theme";
  if (onDay === undefined || onDay === "invalid")
    errors.day = "Enter a day that exists, like 12 June 2026";
  else if (onDay < isoDayOf(now)) errors.day = "Choose a day that is still to come";
  if (places < 1 || places > mostPlaces) errors.places = `Enter a number from 1 to ${mostPlaces}`;
  if (Object.keys(errors).length > 0 || !about || !onDay) return { errors };
  return { content: { ...about, title, words, onDay, places } };
}

/** A theme of a framework's newest edition from its name in a form or an address; nothing when there is none. */
export function themeFrom(name: unknown): Pick<Offer, "instrument" | "theme"> | undefined {
  const [framework, number] = String(name).split(".");
  const instrument = instruments.find((each) => each === framework);
  if (!instrument || !/^[1-9]\d?$/.test(number ?? "")) return undefined;
  const theme = Number(number);
  return theme <= currentEdition(instrument).themes.length ? { instrument, theme } : undefined;
}
