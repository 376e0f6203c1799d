import type { AnswerFields } from "@/lib/audits/answer-form";
import type { FormState } from "@/lib/request/form-state";

/** "own": one's own answers, before any are agreed. "local": the setting's own questions. */
export type Part = "own" | "local";

/** What a colleague saved while somebody else was answering. */
export type Theirs = { by: string; at: string; fields: AnswerFields; version: number };
export type ThemeState = FormState & {
  /** When the page's button was pressed: its questions start anew from what was typed. */
  round?: number;
  /** Questions whose "Still true this year" waits for its sentence. */
  stillTrue?: string[];
  /** The new version and time of each question that was saved. */
  saved?: Record<string, { version: number; at: string }>;
  /** What a colleague saved in the meantime, for each question that was not. */
  conflicts?: Record<string, Theirs>;
};
