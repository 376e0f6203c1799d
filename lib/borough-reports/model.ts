import { z } from "zod";
import { type Instrument, instruments } from "@/lib/instruments/model";
import type { Counted } from "./counted";
import type { ReportFigures } from "./figures-on-read";

const longestWords = 900;

/** What a commissioner may write into a report beside its figures; what is left empty is not in it. */
const words = z
  .string()
  .max(longestWords, `Keep this under ${longestWords} characters: the report has four pages`)
  .transform((text) => text.replaceAll("\r\n", "\n").trim());

const aboutWords = /^(ecf|elppeg) (\d{4})$/;

/** A new report: of one framework and year, with or without a fixed year to count changes from (F44). */
export const newReportForm = z.strictObject({
  boroughId: z.uuid(),
  /** "elppeg 2026". */
  about: z
    .string({ error: "Choose a framework and year" })
    .regex(aboutWords, "Choose a framework and year")
    .transform((words) => {
      const [instrument, year] = words.split(" ");
      return { instrument: z.enum(instruments).parse(instrument), year: Number(year) };
    }),
  baseline: z.union([z.literal(""), z.coerce.number().int()]).default(""),
});

export const reportWordsForm = z.strictObject({
  boroughId: z.uuid(),
  reportId: z.uuid(),
  version: z.coerce.number().int(),
  title: z
    .string()
    .trim()
    .min(1, "Give the report a title")
    .max(120, "Keep the title under 120 characters"),
  ...{ opening: words, reading: words, plan: words },
});

export type ReportWords = Record<"title" | "opening" | "reading" | "plan", string>;

/** A borough's report: being written, or issued with its figures for good. */
export type BoroughReport = ReportWords & {
  id: string;
  boroughId: string;
  instrument: Instrument;
  year: number;
  baseline?: number;
  version: number;
  changedAt: Date;
  issued?: { at: Date; byName: string; figures: ReportFigures };
};

/** A report that is out, for what a later one may say beside it. */
export type IssuedReport = Pick<BoroughReport, "instrument" | "year"> &
  Pick<NonNullable<BoroughReport["issued"]>, "at" | "figures"> & {
    /** Whom its figures count; absent for a report from before that was kept. */
    counted?: Counted[];
  };
