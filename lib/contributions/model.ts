import type { Role } from "@/lib/access/model";
import type { AnswerBlank, TeamMode } from "@/lib/audits/model";

/**
 * A private team needs this many practitioners, and shows a level only where this many gave one (honest-numbers 2.1).
 * Managers are not among them: a manager knows their own answer and could subtract it. The database counts the same.
 */
export const privateTeamMin = 5;

/** Somebody who is asked: everybody who answers in the setting now. */
export type TeamMember = { userId: string; name: string; role: Role; finished: boolean };

export type Assignment = { theme: number; userId: string; name: string };

/** The state of a round as everybody in it may know it: who has finished, never what they said. */
export type Round = {
  mode: TeamMode;
  closed: boolean;
  /** After the first answer the promise stands. */
  begun: boolean;
  team: TeamMember[];
  assignments: Assignment[];
};

/** One answer of an open team, by name. */
export type NamedAnswer = {
  userId: string;
  name: string;
  role: Role;
  code: string;
  level?: number;
  blank?: AnswerBlank;
  reflection?: string;
  note?: string;
};

/** How many people of a private team gave one answer to one question. */
export type CountedAnswer = { code: string; level?: number; blank?: AnswerBlank; people: number };

/** What people answered, once the round is closed, as far as its mode tells. */
export type Spread =
  | { mode: "open"; answers: NamedAnswer[] }
  | { mode: "private"; finishedPractitioners: number; counts: CountedAnswer[] };

export function practitionersIn(team: readonly TeamMember[]): TeamMember[] {
  return team.filter(({ role }) => role === "practitioner");
}

/** The themes somebody is asked about: those assigned to them, and those assigned to nobody. */
export function themesAskedOf(
  userId: string,
  themes: number,
  assignments: readonly Assignment[],
): number[] {
  return Array.from({ length: themes }, (_, index) => index + 1).filter((theme) => {
    const assigned = assignments.filter((each) => each.theme === theme);
    return assigned.length === 0 || assigned.some((each) => each.userId === userId);
  });
}
