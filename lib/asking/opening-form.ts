import { z } from "zod";
import { dayFrom } from "@/lib/kernel/dates";
import { aboutSurvey } from "./form-fields";

const part = z.string().trim().max(20).default("");

/** The form that opens a survey; the day is what the three fields say, or nothing. */
export const openingForm = z.strictObject({ ...aboutSurvey, day: part, month: part, year: part });

/** The day a form wants a survey to close on, or a sentence on what is wrong with it. */
export function closingDayFrom({ day, month, year }: z.output<typeof openingForm>) {
  const closesOn = dayFrom(day, month, year);
  return closesOn === "invalid"
    ? { error: "Enter a day that exists, like 12 June 2026, or leave all three empty" }
    : { closesOn };
}

export const dayPast = "That day has passed: choose one that is still to come";
