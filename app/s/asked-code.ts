import type { CodeAsked } from "@/components/parents/about-view";
import { typedText } from "@/lib/answering/posted";
import { isSingleCode, readTypedCode } from "@/lib/surveys/survey-codes";
import type { Visit } from "./visit";

type ReadCode = { single?: string; typed: string; problem?: CodeAsked["problem"] };

/** The code field, where a survey wants codes and the address has none. */
export function askedCode({ survey, where }: Visit): CodeAsked | undefined {
  return survey.sheet.access === "codes" && !where.single ? { typed: "" } : undefined;
}

/**
 * The code of the address or, without one, of the form. Only its own last sign is checked: asking whether it is still
 * there would tell whoever holds the list who has answered.
 */
export function readCode({ survey, where }: Visit, form: FormData): ReadCode {
  const typed = typedText(form, "code");
  if (survey.sheet.access !== "codes" || where.single) return { single: where.single, typed };
  const single = readTypedCode(typed);
  if (!single) return { typed, problem: "codeMissing" };
  return isSingleCode(single) ? { single, typed } : { typed, problem: "codeWrong" };
}
