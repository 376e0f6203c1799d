import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { dayFrom, isoDayOf, yearOf } from "@/lib/kernel/dates";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { optionalWords } from "@/lib/kernel/typed-words";
import type { Campaign } from "./model";
import { type Askable, asksFrom, isNarrowed } from "./who";

const datePart = z.string().trim().max(20);

/**
 * A new campaign, on its way: finding settings by name, looking at who would be asked, and starting it, which says how many
 * it was told. What is missing is said by `campaignFrom`, all of it at once.
 */
export const campaignForm = formWithOpenFields(
  {
    boroughId: z.uuid(),
    step: z.enum(["find", "look", "start"]),
    told: z.string().max(10).optional(),
    find: z.string().max(100, "Keep this under 100 characters").optional(),
    instrument: z.enum(instruments).optional(),
    year: z.coerce.number({ error: "Choose a year" }).int(),
    ...{ opensDay: datePart, opensMonth: datePart, opensYear: datePart },
    ...{ closesDay: datePart, closesMonth: datePart, closesYear: datePart },
    message: optionalWords,
    who: z.enum(["all", "kinds", "chosen"], { error: "Choose who is asked" }),
  },
  /^((type|size):[a-z_]{1,30}|ward:\S{0,720}|(setting|without):[0-9a-f-]{36})$/,
);
type Typed = z.output<typeof campaignForm>;

type Content = Pick<Campaign, "instrument" | "year" | "opensOn" | "closesOn" | "message">;

/** What a form asks for, or a sentence for each field that needs another look. */
export function campaignFrom(
  typed: Typed,
  now: Date,
): { content: Content; asks: (setting: Askable) => boolean } | { errors: Record<string, string> } {
  const { instrument, year, message, who } = typed;
  const errors: Record<string, string> = {};
  const opensOn = dayFrom(typed.opensDay, typed.opensMonth, typed.opensYear);
  const closesOn = dayFrom(typed.closesDay, typed.closesMonth, typed.closesYear);
  if (!instrument) errors.instrument = "Choose a framework";
  if (Math.abs(year - yearOf(now)) > 1) errors.year = "Choose this year or the next";
  if (!isDay(opensOn)) errors.opensDay = notADay;
  if (!isDay(closesOn)) errors.closesDay = notADay;
  else if (closesOn <= isoDayOf(now)) errors.closesDay = "Choose a day that is still to come";
  else if (isDay(opensOn) && closesOn < opensOn) errors.closesDay = "It ends before it opens";
  if (!message) errors.message = "Say why you ask, in a sentence or two";
  if (who !== "all" && !isNarrowed(typed)) {
    errors.who =
      who === "kinds"
        ? "Tick at least one type, size or ward"
        : "Find at least one setting by its name and tick it";
  }
  const isWrong = Object.keys(errors).length > 0;
  if (isWrong || !instrument || !message || !isDay(opensOn) || !isDay(closesOn)) return { errors };
  return { content: { instrument, year, opensOn, closesOn, message }, asks: asksFrom(typed) };
}

const notADay = "Enter a day that exists, like 12 June 2026";

function isDay(day: string | undefined): day is string {
  return day !== undefined && day !== "invalid";
}
