import type { Details } from "./model";

const fields = ["name", "type", "places", "urn", "ward"] as const;

/** Which details differ. */
export function changedDetails(before: Details, after: Details): (keyof Details)[] {
  return fields.filter((field) => before[field] !== after[field]);
}
