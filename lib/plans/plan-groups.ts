import { compareNames } from "@/lib/kernel/by-name";
import { daysBetween } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { isClosed } from "./lifecycle";
import type { Action } from "./model";

/** Days ahead in which an open action counts as due soon; what is past its day counts too. */
export const dueSoonDays = 30;

export type PlanGroups = { dueSoon: Action[]; later: Action[]; closed: Action[] };

/** A plan as people read it: what is due soon, what is under way or to come, and what was closed, newest first. */
export function groupsOf(actions: readonly Action[], today: string): PlanGroups {
  const open = actions.filter((action) => !isClosed(action));
  const isSoon = ({ dueOn }: Action) => daysBetween(today, dueOn) <= dueSoonDays;
  return {
    dueSoon: open.filter(isSoon),
    later: open.filter((action) => !isSoon(action)),
    closed: actions.filter(isClosed).toSorted((one, other) => closedAt(other) - closedAt(one)),
  };
}

/** What a plan says first. */
export function planHeadline({ dueSoon, later }: PlanGroups, today: string): string {
  const past = dueSoon.filter(({ dueOn }) => dueOn < today).length;
  if (past > 0)
    return `${count(past, "action is", "actions are")} past ${past === 1 ? "its" : "their"} day`;
  if (dueSoon.length > 0) {
    return `${count(dueSoon.length, "action is", "actions are")} due in the next ${dueSoonDays} days`;
  }
  if (later.length > 0) return `Nothing is due in the next ${dueSoonDays} days`;
  return "Nothing is open in our plan";
}

/** Whose actions there are: each owner once, by name, and nobody last. */
export function ownersOf(actions: readonly Action[]): { key: string; name: string }[] {
  const owners = new Map(actions.map((action) => [ownerKey(action), action.owner?.name ?? ""]));
  return [...owners]
    .map(([key, name]) => ({ key, name }))
    .toSorted(
      (one, other) => Number(!one.name) - Number(!other.name) || compareNames(one.name, other.name),
    );
}

/** The owner as an address names them: a member by id, somebody outside by name, nobody as "nobody". */
export function ownerKey({ owner }: Pick<Action, "owner">): string {
  return owner?.userId ?? owner?.name ?? "nobody";
}

function closedAt({ lastMove }: Action): number {
  return lastMove?.at.getTime() ?? 0;
}
