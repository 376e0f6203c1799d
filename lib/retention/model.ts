import { count } from "@/lib/kernel/words";

/** The kinds of record that a term ends. The database knows them by the same names (db/migrations/0037). */
export const recordKinds = [
  "audits",
  "surveys",
  "partnerships",
  "comment_originals",
  "lists",
  "invitations",
  "join_codes",
  "letters",
  "sessions",
  "password_links",
  "counted_attempts",
  "kept_forms",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Kinds a setting has itself: the others are its borough's, a forum's or those of whoever signs in. */
export const kindsOfSettings: readonly RecordKind[] = [
  "audits",
  "surveys",
  "partnerships",
  "comment_originals",
  "invitations",
  "join_codes",
];

export type Term = { years: number } | { days: number };

/** "6 years", "30 days". */
export function termInWords(term: Term): string {
  return "years" in term ? count(term.years, "year") : count(term.days, "day");
}

/** How many records of one kind and place would go: today, and in the year after; held ones stay. */
export type Outlook = {
  kind: RecordKind;
  /** The place they belong to; absent for what belongs to no place. */
  placeName?: string;
  now: number;
  withinAYear: number;
  held: number;
  /** The first day after today on which one of them goes. */
  nextAt?: Date;
};

/** Records that stay whatever their term says: of one setting or, without one, of the whole borough. */
export type Hold = {
  id: string;
  placeName: string;
  reason: string;
  placedAt: Date;
};
