import { z } from "zod";
import type { Instrument } from "@/lib/instruments/model";

/** Two ways of saying "no level" that are answers; a question nobody answered has no row at all (F7). */
export const answerBlanks = ["dont_know", "not_applicable"] as const;
export type AnswerBlank = (typeof answerBlanks)[number];

export const evidenceKinds = ["link", "file"] as const;
type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * How people take part who answer each for themselves: in an open team answers carry names once the round is closed;
 * in a private team they never do.
 */
export const teamModes = ["open", "private"] as const;
export type TeamMode = (typeof teamModes)[number];

export const agreementOutcomes = ["agreed", "not_agreed"] as const;
type AgreementOutcome = (typeof agreementOutcomes)[number];

/** What the team settled on about one question. The level is the answer's; when people do not agree there is none. */
export type Agreement = {
  code: string;
  outcome: AgreementOutcome;
  reason?: string;
  present: string;
  /** In the words of those who see it differently (F18). */
  minorityView?: string;
  version: number;
  recordedByName: string;
  recordedAt: Date;
};

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
  /** Present when people answer each for themselves: how, and whether that is over. */
  team?: { mode: TeamMode; closed: boolean };
  /** Present while the audit is frozen. */
  signedOff?: { id: string; at: Date; byName: string };
};

/** An audit with everything under it: what one page of it needs. */
export type AuditWork = {
  audit: Audit;
  answers: Answer[];
  evidence: Evidence[];
  agreements: Agreement[];
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
