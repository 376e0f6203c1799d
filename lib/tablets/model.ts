import { z } from "zod";
import { typedSheet } from "@/lib/paper/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { TabletLanguage } from "./tablet-words";

/** Where the tablet goes: a place or a group, and never a person (O-09). */
export const tabletLabel = z
  .string()
  .trim()
  .min(2, "Write where the tablet goes, like “Sunday dads’ club”")
  .max(60, "Write at most 60 letters");

/** A tablet that is or was lent out. Its address and its code are known only to whoever was given them. */
export type Tablet = { id: string; label: string; lentAt: Date; takenBackAt?: Date };

/** What a tablet keeps of its survey: all it needs to ask, and nothing anybody answered. */
export type TabletSurvey = {
  title: string;
  label: string;
  leaveHash: string;
  opening: number;
  isOpen: boolean;
  /** The key finished sheets are sealed to. */
  sealTo: string;
  languages: TabletLanguage[];
  /** Families may answer in Easy Read elsewhere, and the tablet says why not on it. */
  lacksEasyRead: boolean;
};

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** One finished sheet as a tablet sends it: sealed to the survey when it was finished, and opened here alone (O-06). */
export const sealedSheet = z.strictObject({
  /** The public half of a key that the tablet made for this one sheet and forgot. */
  from: base64url.max(200),
  nonce: base64url.max(40),
  sealed: base64url.max(60_000),
  /** Whether the tablet has tried to send it before: it may then have arrived. */
  tried: z.boolean(),
});
export type SealedSheet = z.infer<typeof sealedSheet>;

/** What a sealed sheet holds: the opening it was answered in, and the same as a sheet typed from paper. */
export const collectedSheet = z.strictObject({
  opening: z.number().int().min(1),
  typed: typedSheet,
});

/** Whether everything on the sheet is something this survey asks, in a language it has. */
export function fitsSurvey(sheet: SurveySheet, { typed }: z.infer<typeof collectedSheet>): boolean {
  const codes = new Set(sheet.questions.map(({ code }) => code));
  const named = [...Object.keys(typed.marks), ...typed.matters];
  return (
    named.every((code) => codes.has(code)) &&
    sheet.languages.some(({ tag }) => tag === typed.language) &&
    (sheet.asksForum || typed.forum === undefined) &&
    (sheet.asksImportance || typed.matters.length === 0) &&
    (sheet.asksAboutFamily || typed.contexts.length === 0) &&
    (sheet.comment !== null || typed.comment === "")
  );
}

/**
 * What becomes of a sheet that a tablet hands in. The first two let the tablet forget it; after the last nobody knows
 * whether it was stored.
 */
export type HandInOutcome =
  | "stored"
  | "stored_before"
  | "unknown_tablet"
  | "taken_back"
  | "closed"
  | "too_late"
  | "unreadable"
  | "later";
