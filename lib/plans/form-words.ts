import { dayInWords } from "@/lib/kernel/dates";
import { benefitInWords, ownerInWords, stateInWords } from "./action-words";
import type { Action } from "./model";

/** What a colleague saved while somebody else was writing, ready to be shown beside it. */
export type TheirAction = { by: string; version: number; lines: string[] };

/** What the page of an action's form is told after sending it. */
export type ActionState = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
  signedOut?: true;
  theirs?: TheirAction;
};

/** An action as the fields of its form start. */
export function fieldsOfAction(action: Action): Record<string, string> {
  const { owner, dueOn } = action;
  const [year = "", month = "", day = ""] = dueOn.split("-");
  const outside = owner && !owner.userId;
  const fields = {
    what: action.what,
    owner: owner?.userId ? `member:${owner.userId}` : outside ? "outside" : "nobody",
    outsideName: outside ? owner.name : undefined,
    ...{ day: String(Number(day)), month: String(Number(month)), year },
    howWeWillKnow: action.howWeWillKnow,
    benefit: action.benefit,
    condition: action.condition,
    domain: action.domain,
    helps: action.helps,
    hinders: action.hinders,
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

export function theirsOf(action: Action): TheirAction {
  const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : []);
  const isMoved = action.lastMove && action.lastMove.at > action.changedAt;
  return {
    by: isMoved && action.lastMove ? action.lastMove.byName : action.changedByName,
    version: action.version,
    lines: [
      action.what,
      `${ownerInWords(action)}, by ${dayInWords(new Date(action.dueOn))}. ${stateInWords(action)}.`,
      ...said("How we will know", action.howWeWillKnow),
      ...said("For children", [action.benefit, benefitInWords(action)].filter(Boolean).join(" · ")),
      ...said("What helps", action.helps),
      ...said("What hinders", action.hinders),
    ],
  };
}
