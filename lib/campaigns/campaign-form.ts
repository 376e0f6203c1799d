import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { dayFrom, isoDayOf, yearOf } from "@/lib/kernel/dates";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { neededWords } from "@/lib/kernel/typed-words";
import { type SettingType, settingTypes } from "@/lib/organisations/model";
import type { Campaign } from "./model";

const datePart = z.string().trim().max(20);

/** A new campaign. Those who are asked are ticked one by one: "type:nursery", or "setting:" and an id. */
export const campaignForm = formWithOpenFields(
  {
    boroughId: z.uuid(),
    instrument: z.enum(instruments, { error: "Choose a framework" }),
    year: z.coerce.number({ error: "Choose a year" }).int(),
    ...{ opensDay: datePart, opensMonth: datePart, opensYear: datePart },
    ...{ closesDay: datePart, closesMonth: datePart, closesYear: datePart },
    message: neededWords("Say why you ask, in a sentence or two"),
    who: z.enum(["all", "types", "chosen"], { error: "Choose who is asked" }),
  },
  /^(type:[a-z_]{1,30}|setting:[0-9a-f-]{36})$/,
);
type Typed = z.output<typeof campaignForm>;

type Content = Pick<Campaign, "instrument" | "year" | "opensOn" | "closesOn" | "message">;
type Setting = { id: string; type: SettingType };

/** What a form asks for, or a sentence for each field that needs another look. */
export function campaignFrom(
  typed: Typed,
  now: Date,
): { content: Content; asks: (setting: Setting) => boolean } | { errors: Record<string, string> } {
  const { instrument, year, message, who } = typed;
  const errors: Record<string, string> = {};
  const opensOn = dayFrom(typed.opensDay, typed.opensMonth, typed.opensYear);
  const closesOn = dayFrom(typed.closesDay, typed.closesMonth, typed.closesYear);
  if (!isDay(opensOn)) errors.opensDay = notADay;
  if (!isDay(closesOn)) errors.closesDay = notADay;
  else if (closesOn <= isoDayOf(now)) errors.closesDay = "Choose a day that is still to come";
  else if (isDay(opensOn) && closesOn < opensOn) errors.closesDay = "It ends before it opens";
  if (Math.abs(year - yearOf(now)) > 1) errors.year = "Choose this year or the next";
  const ticked = new Set(Object.keys(typed).filter((name) => name.includes(":")));
  if (who === "types" && !settingTypes.some((type) => ticked.has(`type:${type}`)))
    errors.who = "Tick at least one type";
  if (who === "chosen" && ![...ticked].some((name) => name.startsWith("setting:")))
    errors.who = "Tick at least one setting";
  if (Object.keys(errors).length > 0 || !isDay(opensOn) || !isDay(closesOn)) return { errors };
  const asks = ({ id, type }: Setting) =>
    who === "all" || ticked.has(who === "types" ? `type:${type}` : `setting:${id}`);
  return { content: { instrument, year, opensOn, closesOn, message }, asks };
}

const notADay = "Enter a day that exists, like 12 June 2026";

function isDay(day: string | undefined): day is string {
  return day !== undefined && day !== "invalid";
}
