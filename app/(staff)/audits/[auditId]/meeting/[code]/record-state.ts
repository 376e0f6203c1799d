import type { Agreement, AnswerBlank } from "@/lib/audits/model";
import type { FormState } from "@/lib/request/form-state";

export type RecordState = FormState & {
  /** What somebody else recorded first, and the versions it has now. */
  theirs?: { by: string; level?: number; blank?: AnswerBlank; agreement?: Agreement };
  versions?: { version: number; answerVersion: number };
};
