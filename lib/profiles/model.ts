import type { SignedAgreement, SignedContent } from "@/lib/audits/snapshot";
import type { Edition, Instrument, Revision } from "@/lib/instruments/model";
import type { ThemeChange } from "@/lib/scoring/theme-change";
import type { ThemeResult } from "@/lib/scoring/theme-result";
import type { Estimate } from "@/lib/statistics/estimate";
import type { Answer } from "@/lib/statistics/theme-score";

/** One signed year of one framework: its results by theme number, from 1. A theme of reflections has none. */
export type SignedYear = {
  auditId: string;
  year: number;
  edition: Edition;
  results: ReadonlyMap<number, ThemeResult>;
};

/** A signed year with who signed it and everything that was written down. */
export type SignedAudit = SignedYear & {
  settingId: string;
  settingName: string;
  isExample: boolean;
  signedOff: { at: Date; byName: string; statement: string };
  /** How many different people gave the answers. */
  people: number;
  content: SignedContent;
};

export type ProfileEvidence = SignedContent["evidence"][number];

/** One rated question of a profile, with last year's beside it. */
export type ProfileQuestion = {
  code: string;
  wording: string;
  /** The sentence a part completes. */
  stem?: string;
  source: string;
  anchors: readonly string[];
  nextSteps: readonly string[];
  /** This year's answer; undefined when the question is no longer asked. */
  answer: Answer | undefined;
  note?: string;
  evidence: ProfileEvidence[];
  /** What a meeting settled, with the view of those who see it differently. */
  agreement?: SignedAgreement;
  /** Last year's question as it was worded then; absent when there is no last year or it was not asked. */
  earlier?: { answer: Answer; wording: string; anchors: readonly string[] };
  revision: Revision;
  direction: "up" | "same" | "down" | "not_compared";
};

export type ProfileReflection = { code: string; wording: string; text?: string };

export type ProfileTheme = {
  number: number;
  title: string;
  summary: string;
  questions: ProfileQuestion[];
  reflections: ProfileReflection[];
  /** Absent for a theme of reflections alone: it has words, not scores. */
  result?: ThemeResult;
  /** Present when there is a last year to look back on. */
  change?: ThemeChange;
  /** What the strip draws: both years on the questions asked in both, or this year alone. */
  strip?: { earlier?: Estimate; later: Estimate };
};

export type ProfileTotals = {
  applicable: number;
  answered: number;
  dontKnow: number;
  notAnswered: number;
  notApplicable: number;
  withoutEvidence: number;
  atLevel: number[];
  evidence: number;
};

/** What a signed audit shows. There is no total score: ten different things have no sum (honest-numbers 1.5). */
export type Profile = {
  auditId: string;
  settingId: string;
  settingName: string;
  isExample: boolean;
  instrument: Instrument;
  edition: string;
  year: number;
  signedOff: SignedAudit["signedOff"];
  people: number;
  themes: ProfileTheme[];
  totals: ProfileTotals;
  /** The setting's own questions, apart from everything above; absent when it asked itself none. */
  local?: SignedContent["local"];
  earlier?: { auditId: string; year: number; edition: string; compared: number; asked: number };
};
