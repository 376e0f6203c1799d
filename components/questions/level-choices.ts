import { levelNames } from "@/lib/instruments/model";

/** The four levels to choose from, from the lowest up, each with what it means here. */
export function levelChoices(anchors: readonly string[]) {
  return anchors.map((hint, level) => ({
    value: String(level),
    label: levelNames[level] ?? "",
    hint,
  }));
}
