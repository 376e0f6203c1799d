import "server-only";
import type { z } from "zod";

/** What a form's page is told after its action: plain data, so that it works with and without script. */
export type FormState = {
  /** A sentence for each field that needs another look, by field name. */
  errors?: Record<string, string>;
  /** What was typed, given back. */
  values?: Record<string, unknown>;
  /** A sentence about the whole form. */
  problem?: string;
  /** The session has ended; the page keeps the words and asks to sign in. */
  signedOut?: true;
};

/** The fields of a form, without those React adds for itself. */
export function typedIn(form: FormData): Record<string, unknown> {
  const fields = [...form.entries()].filter(
    ([name]) => !name.startsWith("$ACTION") && name !== "quietly",
  );
  return Object.fromEntries(fields);
}

export function problemsIn(error: z.ZodError, form: FormData): FormState {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".") || "form";
    errors[field] ??= issue.message;
  }
  return { errors, values: givenBack(form) };
}

/** What was typed, for the form to show again. A file cannot be, and a password must not be. */
export function givenBack(form: FormData): Record<string, string> {
  const typed = Object.entries(typedIn(form)).flatMap(([name, value]) =>
    typeof value === "string" && name !== "password" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(typed);
}
