import { familyContexts } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { type DraftAnswer, type LastAnswers, longestComment, mostMatters } from "./model";

/** What a form sent, or which rule it breaks: the page says so in the parent's language. */
export type Read<Value, Problem extends string> =
  | { value: Value }
  | { problem: Problem; count: number };

/** What was chosen for one question. Nothing chosen, or anything no option has, is skipped: nothing is compulsory (F-05). */
export function readAnswer(form: FormData): DraftAnswer | undefined {
  if (form.has("remove")) return undefined;
  const chosen = form.get("answer");
  if (chosen === "DK" || chosen === "NA") return chosen;
  return typeof chosen === "string" && /^[0-3]$/.test(chosen) ? Number(chosen) : undefined;
}

export function readMatters(form: FormData, sheet: SurveySheet): Read<string[], "too_many"> {
  const asked = sheet.questions.map(({ code }) => code);
  const chosen = asked.filter((code) => form.getAll("matters").includes(code));
  if (chosen.length > mostMatters) return { problem: "too_many", count: chosen.length };
  return { value: chosen };
}

export function readComment(form: FormData): Read<string, "too_long"> {
  const typed = typedText(form, "comment").trim();
  const count = [...typed].length;
  return count > longestComment ? { problem: "too_long", count } : { value: typed };
}

/** Everything here is optional, and what is not asked is not taken. */
export function readLastAnswers(form: FormData, sheet: SurveySheet): LastAnswers {
  const ticked = form.getAll("contexts");
  return {
    contexts: sheet.asksAboutFamily ? familyContexts.filter((each) => ticked.includes(each)) : [],
    forum: sheet.asksForum ? yesOrNo(form, "forum") : undefined,
    helped: yesOrNo(form, "helped"),
  };
}

/** Text as a browser sends it: line ends are one sign, and signs that no database takes are left out. */
export function typedText(form: FormData, name: string): string {
  const typed = form.get(name);
  return typeof typed === "string" ? typed.replaceAll("\r\n", "\n").replaceAll("\0", "") : "";
}

function yesOrNo(form: FormData, name: string): "yes" | "no" | undefined {
  const chosen = form.get(name);
  return chosen === "yes" || chosen === "no" ? chosen : undefined;
}
