import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { dayFrom } from "@/lib/kernel/dates";
import { grantDetails } from "./model";

const part = z.string().trim().max(20).default("");

/** The form that shares; the first day is what the three fields say, or today. */
export const sharingForm = z.strictObject({
  settingId: z.uuid(),
  instrument: z.enum(instruments),
  detail: z.enum(grantDetails),
  ...{ day: part, month: part, year: part },
});

/** The day a form wants sharing to begin on, or a sentence on what is wrong with it. */
export function firstDayFrom({
  day,
  month,
  year,
}: z.output<typeof sharingForm>): { fromOn?: string } | { error: string } {
  const fromOn = dayFrom(day, month, year);
  return fromOn === "invalid"
    ? { error: "Enter a day that exists, like 12 June 2026, or leave all three empty" }
    : { fromOn };
}
