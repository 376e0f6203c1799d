import type { Action, ActionContent } from "./model";

const wordsAndDates = [
  "what",
  "dueOn",
  "howWeWillKnow",
  "helps",
  "hinders",
  "benefit",
  "condition",
  "domain",
] as const;

/** The fields in which what somebody sends differs from what is there; a part left out counts as cleared. */
export function changedFields(before: Action, content: ActionContent): string[] {
  const changed: string[] = wordsAndDates.filter((field) => content[field] !== before[field]);
  const outside = before.owner?.userId ? undefined : before.owner?.name;
  if (content.ownerId !== before.owner?.userId || content.ownerName !== outside) {
    changed.push("owner");
  }
  return changed;
}
