import { count } from "@/lib/kernel/words";
import type { SettingWork } from "./setting-work";

type Told = Pick<SettingWork, "year" | "hasAudits"> & {
  lines: { audit: { signedOff?: unknown }; answered: number; asked: number }[];
};

/** Where a setting stands this year, as the sentence its home page opens with. */
export function headlineOf({ year, lines, hasAudits }: Told): string {
  if (!hasAudits) return "Nothing has been started yet";
  const open = lines.filter(({ audit }) => !audit.signedOff);
  if (lines.length === 0) return `Nothing has been started in ${year} yet`;
  if (open.length === 0) return `The ${year} audit is signed off`;
  const left = open.reduce((sum, { asked, answered }) => sum + asked - answered, 0);
  return left === 0
    ? "Every question has an answer"
    : `${count(left, "question")} still without an answer`;
}
