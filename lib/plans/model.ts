import type { Instrument } from "@/lib/instruments/model";

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

export type ActionStatus = "not_started" | "under_way" | "done" | "no_longer_needed";

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

/** What somebody decided about an action: the whole of it, so that an absent part is cleared. */
export type ActionContent = Pick<
  Action,
  "what" | "dueOn" | "howWeWillKnow" | "helps" | "hinders" | "benefit" | "condition" | "domain"
> & { ownerId?: string; ownerName?: string };

/** Where a theme is to be in a year: a level, words, or both. */
export type Target = { theme: number; level?: number; words?: string; version: number };
