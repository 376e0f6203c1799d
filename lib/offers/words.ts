import { currentEdition } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { Offer } from "./model";

/** "ELPPEG principles, 4: Working with all parents". */
export function themeInWords({ instrument, theme }: Pick<Offer, "instrument" | "theme">): string {
  const title = currentEdition(instrument).themes[theme - 1]?.title ?? "";
  return `${instrumentNames[instrument].short}, ${theme}: ${title}`;
}

export function offerDayInWords({ onDay }: Pick<Offer, "onDay">): string {
  return dayInWords(new Date(`${onDay}T12:00:00Z`));
}

export const offerStages = {
  open: { text: "Places left", tone: "info" },
  full: { text: "Full", tone: "neutral" },
  past: { text: "Past", tone: "plain" },
  called_off: { text: "Called off", tone: "plain" },
} as const;
