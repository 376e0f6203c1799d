import { z } from "zod";
import { count } from "@/lib/kernel/words";
import { isDraft } from "./lifecycle";
import { type Survey, surveyTitle } from "./model";

/** A new survey as its form sends it. `start` is "empty", or "copy:" and the survey to take over. */
export const newSurveyFields = {
  title: surveyTitle,
  year: z.coerce.number({ error: "Choose a year" }).int().min(2000).max(2100),
  start: z
    .string()
    .regex(/^(empty|copy:[0-9a-f-]{36})$/, "Choose what to start from")
    .default("empty"),
};

/** The survey a form wants taken over, if any. */
export function copiedFrom(start: string): string | undefined {
  return start.startsWith("copy:") ? start.slice("copy:".length) : undefined;
}

/** What a new survey's form says when something it names is not there. */
export const notOfThatSetting = {
  start: "That survey asked at another setting: start from one of the setting you chose",
};

/** Surveys that have been asked, to start the next one from; the newest first. */
export function copyChoices(
  surveys: readonly Survey[],
): { value: string; label: string; hint: string }[] {
  return surveys
    .filter((survey) => !isDraft(survey))
    .slice(0, 8)
    .map(({ id, title, year, settingName, sheet }) => ({
      value: `copy:${id}`,
      label: `${title}, ${year}`,
      hint: `${settingName}. ${count(sheet.questions.length, "question")}, which can be compared with that year.`,
    }));
}
