import { levelNames } from "@/lib/instruments/model";
import { dayInWords, daysBetween } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { isClosed } from "./lifecycle";
import type { Action, ActionStatus, Condition, Domain, MoveKind, Target } from "./model";

/** The three conditions with what each means, in a few words of ours. */
export const conditionWords: Record<Condition, { name: string; meaning: string }> = {
  security: { name: "Security", meaning: "Children feel safe, understood and at home here" },
  opportunity: { name: "Opportunity", meaning: "Children get to try, explore and be with others" },
  agency: { name: "Agency", meaning: "Children choose and have a say" },
};

export const domainNames: Record<Domain, string> = {
  confidence: "Being confident in the world",
  relationships: "Being with carers and others",
  communication: "Communicating, speech and language",
  physical: "Physical development",
  emotional: "Emotional development and regulation",
};

export const statusNames: Record<ActionStatus, string> = {
  not_started: "Not started",
  under_way: "Under way",
  done: "Done",
  no_longer_needed: "No longer needed",
};

export const moveNames: Record<MoveKind, string> = {
  started: "Started",
  done: "Done",
  no_longer_needed: "No longer needed",
  reopened: "Taken up again",
};

/** "Due in 12 days", "Due today", "3 days past its day": how an open action stands to its day. */
export function dueInWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "Due today";
  return left > 0 ? `Due in ${count(left, "day")}` : `${count(-left, "day")} past its day`;
}

export function ownerInWords({ owner }: Pick<Action, "owner">): string {
  if (!owner) return "Nobody yet";
  return owner.hasLeft ? `${owner.name} (no longer here)` : owner.name;
}

/** "Agency · Communicating, speech and language": which benefit for children an action names, if any (F38). */
export function benefitInWords({ condition, domain }: Pick<Action, "condition" | "domain">) {
  const parts = [condition && conditionWords[condition].name, domain && domainNames[domain]];
  return parts.filter(Boolean).join(" · ");
}

/** "Target: Established. We know who is missing": nothing for a target that was cleared. */
export function targetInWords({ level, words }: Pick<Target, "level" | "words">): string {
  const name = level === undefined ? undefined : levelNames[level];
  return [name && `Target: ${name}.`, words].filter(Boolean).join(" ");
}

/** "Done on 12 June 2026", "Due 30 June 2026, under way": one action's state for the line beside its question. */
export function stateInWords(action: Pick<Action, "status" | "dueOn" | "lastMove">): string {
  const { status, dueOn, lastMove } = action;
  if (isClosed(action) && lastMove) return `${statusNames[status]}, ${dayInWords(lastMove.at)}`;
  return `${statusNames[status]}, due ${dayInWords(new Date(dueOn))}`;
}
