import type { Survey } from "./model";

/** Where a survey stands. It is worked out of what has happened, and stored nowhere. */
export type SurveyStage =
  | "draft"
  | "open"
  | "closed"
  | "released"
  | "waiting_for_reply"
  | "replied";

export function stageOf({
  opening,
  closing,
  releasedAt,
  sharedWith,
  repliedAt,
}: Survey): SurveyStage {
  if (!opening) return "draft";
  if (!closing) return "open";
  if (!releasedAt) return "closed";
  if (!sharedWith.includes("setting")) return "released";
  return repliedAt ? "replied" : "waiting_for_reply";
}

/** What is asked may change until it first opens, and never after (F73). */
export function isDraft({ opening }: Pick<Survey, "opening">): boolean {
  return opening === undefined;
}

export function isOpen({ opening, closing }: Pick<Survey, "opening" | "closing">): boolean {
  return opening !== undefined && closing === undefined;
}

/** A closed survey may take replies again, released or not; what is out stands until enough more have answered. */
export function mayReopen({ closing }: Pick<Survey, "closing">): boolean {
  return closing !== undefined;
}

export const stageNames: Record<SurveyStage, string> = {
  draft: "Being made",
  open: "Open now",
  closed: "Closed, not released yet",
  released: "Released to you alone",
  waiting_for_reply: "Waiting for a reply",
  replied: "Answered",
};
