import { z } from "zod";
import type { Instrument } from "@/lib/instruments/model";

/** Two ways of saying "no level" that are answers; a question nobody answered has no row at all (F7). */
export const answerBlanks = ["dont_know", "not_applicable"] as const;
export type AnswerBlank = (typeof answerBlanks)[number];

export const evidenceKinds = ["link", "file"] as const;
type EvidenceKind = (typeof evidenceKinds)[number];

export type Answer = {
  code: string;
  level?: number;
  blank?: AnswerBlank;
  reflection?: string;
  note?: string;
  countedYes?: number;
  countedOf?: number;
  version: number;
  changedByName: string;
  changedAt: Date;
};

export type Evidence = {
  id: string;
  code: string;
  kind: EvidenceKind;
  title: string;
  url?: string;
  datedOn?: string;
  mediaType?: string;
  sizeBytes?: number;
};

export type Audit = {
  id: string;
  settingId: string;
  settingName: string;
  isExample: boolean;
  instrument: Instrument;
  edition: string;
  year: number;
  openedAt: Date;
  openedByName: string;
  /** Present while the audit is frozen. */
  signedOff?: { id: string; at: Date; byName: string };
};

/** An audit with everything under it: what one page of it needs. */
export type AuditWork = {
  audit: Audit;
  answers: Answer[];
  evidence: Evidence[];
  completed: Set<number>;
};

/** Days in which a manager may reopen a signed audit (F10). */
export const reopenWithinDays = 14;

/** Longest text of one answer, in characters. */
const longestText = 4000;

const optionalText = z
  .string()
  .max(longestText, `Keep this under ${longestText} characters`)
  .transform((text) => text.replaceAll("\r\n", "\n").trim() || undefined);

/** What somebody submits about one question: every part may be absent, which clears it. */
export const answerInput = z.strictObject({
  code: z.string().max(80),
  /** The version the writer was looking at: 0 when there was no answer. */
  version: z.coerce.number().int().min(0),
  choice: z.enum(["0", "1", "2", "3", "4", "5", "6", ...answerBlanks]).optional(),
  reflection: optionalText.optional(),
  note: optionalText.optional(),
  countedYes: z.coerce.number().int().min(0).max(100_000).optional(),
  countedOf: z.coerce.number().int().min(1).max(100_000).optional(),
});
export type AnswerInput = z.infer<typeof answerInput>;
