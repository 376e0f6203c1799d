import { z } from "zod";

/** One thing two settings rate about their work together. */
export type Element = {
  code: string;
  /** Where the matter of it stands in the framework: document, box and point. */
  source: string;
  title: string;
  wording: string;
  /** The four described levels, from the lowest up. */
  anchors: readonly [string, string, string, string];
};

const saying = z.strictObject({
  level: z.number().int().min(0).max(3).optional(),
  dontKnow: z.literal(true).optional(),
  note: z.string().optional(),
});

/** What one side says of one element: a level, or that it does not know; and a note with either, or alone. */
export type Saying = z.output<typeof saying>;

/** By the element's code; one that was left open is not there. */
export const sayings = z.record(z.string(), saying);
export type Sayings = z.output<typeof sayings>;

/** What one of the two settings says; nobody of the other reads it before both have sent theirs. */
export type Side = {
  sayings: Sayings;
  /** Counts how often it was saved: the second of two writers notices. */
  version: number;
  changedBy: string;
  changedAt: Date;
  sentAt?: Date;
};

/** Two settings that look at their work together, as one of them sees it. */
export type Partnership = {
  id: string;
  edition: string;
  /** The other of the two. */
  other: { id: string; name: string };
  /** We invited them; else they invited us. */
  invitedByUs: boolean;
  /** What the two do together and for whom, in the inviter's words. */
  words: string;
  invitedAt: Date;
  reply?: { accepted: boolean; words?: string; at: Date };
  withdrawnAt?: Date;
  bothSentAt?: Date;
  /** One of the two settings has closed: nothing is added until it opens again. */
  closed: boolean;
  ours?: Side;
};

/** The same with what the other side says, once both have sent. */
export type TwoSides = Partnership & { theirs?: Side };
