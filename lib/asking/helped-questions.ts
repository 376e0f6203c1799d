import { z } from "zod";
import type { SheetQuestion } from "@/lib/surveys/sheet";
import type { Survey } from "./model";

/** What a published reply promised; whatever else it says is of no matter here. */
const promised = z.object({
  willDo: z.array(z.object({ text: z.string() })),
});

const longestPromise = 180;

/**
 * One question for each thing the setting promised its parents last year: whether it has helped. Its link names the
 * year, because another year's promises are other matters.
 */
export function helpedQuestions(
  content: unknown,
  { settingName, year }: Pick<Survey, "settingName" | "year">,
): SheetQuestion[] {
  const read = promised.safeParse(content);
  if (!read.success) return [];
  return read.data.willDo.slice(0, 5).map(({ text }, index) => ({
    code: `helped.${index + 1}`,
    link: `helped.${index + 1}@${year}`,
    origin: "helped",
    scale: "extent",
    text: `Last year ${settingName} said: ${sentenceOf(text)} Has this helped you or your child?`,
    hint: "",
    why: "The setting promised this after the last survey. Parents say whether it came to anything.",
    theme: "own",
    mirrors: [],
  }));
}

function sentenceOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const short = line.length > longestPromise ? `${line.slice(0, longestPromise).trim()}…` : line;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}
