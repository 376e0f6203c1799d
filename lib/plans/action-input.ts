import { z } from "zod";
import { dayFrom } from "@/lib/kernel/dates";
import { type ActionContent, conditions, domains } from "./model";

const longestText = 2000;

const optionalText = z
  .string()
  .max(longestText, `Keep this under ${longestText} characters`)
  .transform((text) => text.replaceAll("\r\n", "\n").trim() || undefined);

const optionalChoice = <const Values extends readonly string[]>(values: Values) =>
  z
    .string()
    .transform((value) => value || undefined)
    .pipe(z.enum(values).optional())
    .optional();

/** The words of an action as a form sends them. An owner is "member:<id>", "outside" with a name, or "nobody". */
export const actionFields = {
  // What is missing is said by contentFrom, all of it at once.
  what: z.string().trim().max(500, "Keep this under 500 characters"),
  owner: z
    .string()
    .max(80)
    .regex(/^(member:[0-9a-f-]{36}|outside|nobody)$/, "Choose who looks after it")
    .optional(),
  outsideName: optionalText,
  day: z.string().trim(),
  month: z.string().trim(),
  year: z.string().trim(),
  howWeWillKnow: optionalText,
  helps: optionalText,
  hinders: optionalText,
  benefit: optionalText,
  condition: optionalChoice(conditions),
  domain: optionalChoice(domains),
};

type TypedAction = z.output<z.ZodObject<typeof actionFields>>;

/** The content of a form, or a sentence for each field that needs another look. */
export function contentFrom(
  typed: TypedAction,
): { content: ActionContent } | { errors: Record<string, string> } {
  const { owner, outsideName, day, month, year, ...words } = typed;
  const errors: Record<string, string> = {};
  const dueOn = dayFrom(day, month, year);
  if (!words.what) errors.what = "Say what you will do";
  if (!owner) errors.owner = "Choose who looks after it";
  if (dueOn === undefined) errors.day = "Say by when";
  if (dueOn === "invalid") errors.day = "Enter a day that exists, like 12 June 2026";
  if (owner === "outside" && !outsideName) errors.outsideName = "Say who it is";
  if (Object.keys(errors).length > 0 || !owner || !dueOn) return { errors };
  const ownerId = owner.startsWith("member:") ? owner.slice("member:".length) : undefined;
  const ownerName = owner === "outside" ? outsideName : undefined;
  return { content: { ...words, dueOn, ownerId, ownerName } };
}

/** How somebody closes an action, as a form sends it. */
export const closingFields = {
  how: z.enum(["done", "no_longer_needed"], { error: "Choose how it ends" }),
  words: optionalText,
  url: z
    .string()
    .trim()
    .max(2000, "That address is too long")
    .transform((url) => url || undefined)
    .pipe(
      z
        .url({ protocol: /^https?$/, error: "Enter a web address, like https://example.org/page" })
        .optional(),
    ),
  because: optionalText,
};
