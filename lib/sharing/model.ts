import type { Instrument } from "@/lib/instruments/model";
import type { Leveled, ThemeResult } from "@/lib/scoring/theme-result";

/** How much of its signed work a setting lets its borough see, from the least up. No grant at all is "nothing". */
export const grantDetails = ["themes", "questions", "evidence"] as const;
export type GrantDetail = (typeof grantDetails)[number];

/** One act of sharing, with the words that were agreed to. */
export type Grant = {
  id: string;
  instrument: Instrument;
  detail: GrantDetail;
  /** The first day on which the borough sees it, as an ISO day. */
  fromOn: string;
  statement: string[];
  byName: string;
  at: Date;
  withdrawnAt?: Date;
};

/** A frozen theme as far as a grant goes: which question has which level is there from "questions" on. */
export type GradedResult = Omit<ThemeResult, "answers" | "withoutEvidence"> &
  Partial<Pick<ThemeResult, "answers" | "withoutEvidence">>;

/** One signed audit as the borough sees it: frozen results by theme number, from 1. */
export type SharedAudit = {
  auditId: string;
  settingId: string;
  /** Another one for each time the audit was signed. */
  signOffId: string;
  instrument: Instrument;
  edition: string;
  year: number;
  detail: GrantDetail;
  results: ReadonlyMap<number, GradedResult>;
};

/** What is counted of one theme over many settings; its answers are there where a grant and a page go so far. */
type ThemeFigures = Leveled & Partial<Pick<ThemeResult, "answers">>;

/** One signed audit as far as it is counted with hundreds of others. */
export type SharedFigures = Pick<
  SharedAudit,
  "settingId" | "signOffId" | "instrument" | "edition" | "year"
> & { results: ReadonlyMap<number, ThemeFigures> };

export type SharedYear = {
  instrument: Instrument;
  year: number;
  settings: number;
  /** The newest edition that any of them answered. */
  edition: string;
};

/** What stands beside the answers when evidence is shared; of files the title alone. */
export type SharedContent = {
  notes: { code: string; note: string }[];
  evidence: { code: string; title: string; url?: string; datedOn?: string }[];
};
