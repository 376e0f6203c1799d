import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { Campaign } from "./model";

export function campaignTitle({ instrument, year }: Pick<Campaign, "instrument" | "year">): string {
  return `${instrumentNames[instrument].short}, ${year}`;
}

/** "1 June 2026 to 31 July 2026". */
export function daysInWords({ opensOn, closesOn }: Pick<Campaign, "opensOn" | "closesOn">): string {
  return `${dayInWords(new Date(opensOn))} to ${dayInWords(new Date(closesOn))}`;
}

export const stageNames = {
  coming: { text: "Not open yet", tone: "neutral" },
  running: { text: "Under way", tone: "info" },
  over: { text: "Over", tone: "plain" },
} as const;
