import { z } from "zod";
import type { Instrument } from "@/lib/instruments/model";
import { dayFrom } from "@/lib/kernel/dates";

/** What lets a child learn, whatever it is they learn (the children's learning map of the sources). */
export const conditions = ["security", "opportunity", "agency"] as const;
export type Condition = (typeof conditions)[number];

/** Where children learn. The source speaks of six domains and names these five: five it is, and the form says so. */
export const domains = [
  "confidence",
  "relationships",
  "communication",
  "physical",
  "emotional",
] as const;
export type Domain = (typeof domains)[number];

/** What may happen to an action after it is added; each is a row with who and when. */
export const moveKinds = ["started", "done", "no_longer_needed", "reopened"] as const;
export type MoveKind = (typeof moveKinds)[number];

export const actionStatuses = ["not_started", "under_way", "done", "no_longer_needed"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export type Action = {
  id: string;
  settingId: string;
  /** Where it was born: one question of one audit. */
  auditId: string;
  code: string;
  instrument: Instrument;
  edition: string;
  year: number;
  what: string;
  /** A member of the setting, or somebody outside by name; neither while nobody has it. */
  owner?: { userId?: string; name: string; hasLeft: boolean };
  /** An ISO day. */
  dueOn: string;
  howWeWillKnow?: string;
  helps?: string;
  hinders?: string;
  benefit?: string;
  condition?: Condition;
  domain?: Domain;
  /** Rises by one with every change and every move: the second of two writers is shown both. */
  version: number;
  addedByName: string;
  addedAt: Date;
  changedByName: string;
  changedAt: Date;
  status: ActionStatus;
  /** The newest move, if there has been one. */
  lastMove?: Move;
};

export type Move = {
  kind: MoveKind;
  /** What shows that it is done, or why it is no longer needed. */
  words?: string;
  url?: string;
  byName: string;
  at: Date;
};

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

/** What somebody decided about an action: the whole of it, so that an absent part is cleared. */
export type ActionContent = Pick<
  Action,
  "what" | "dueOn" | "howWeWillKnow" | "helps" | "hinders" | "benefit" | "condition" | "domain"
> & { ownerId?: string; ownerName?: string };

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

/** Where a theme is to be in a year: a level, words, or both. */
export type Target = { theme: number; level?: number; words?: string; version: number };

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
