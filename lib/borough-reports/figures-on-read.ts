import { z } from "zod";
import { settingTypes } from "@/lib/organisations/model";
import { notShownInReport } from "@/lib/statistics/wording-for-reports";
import { familyContexts } from "@/lib/surveys/model";

const whole = z.number().int().nonnegative();
const reasons = Object.keys(notShownInReport) as (keyof typeof notShownInReport)[];
const hidden = z.strictObject({ status: z.literal("hidden"), reason: z.enum(reasons) });
const shown = z.literal("shown");

/** How many settings reached each level, lowest first, or why that is not said. */
const levels = z.union([
  z.strictObject({ status: shown, counts: z.array(whole), scored: whole }),
  hidden,
]);
export type LevelFigure = z.infer<typeof levels>;

/** How many settings went which way since the fixed year. */
const moves = z.union([
  z.strictObject({ status: shown, up: whole, same: whole, down: whole, compared: whole }),
  hidden,
]);

/** What families said over several settings: a share of 0 to 100 with its interval, each family counted once. */
const share = z.union([
  z.strictObject({
    status: shown,
    ...{ value: z.number(), lower: z.number(), upper: z.number() },
    ...{ families: whole, settings: whole },
  }),
  hidden,
]);
export type ShareFigure = z.infer<typeof share>;

/** At how many settings some of a kind of family were heard, of those that asked and may say. */
const heard = z.union([z.strictObject({ status: shown, some: whole, of: whole }), hidden]);

const type = z.enum(settingTypes);

/** Everything a report counts, as it is frozen: no setting, no person and no words of anybody. */
export const reportFigures = z.strictObject({
  method: z.string(),
  coverage: z.strictObject({
    ...{ sharing: whole, of: whole },
    types: z.array(z.strictObject({ type, sharing: whole, of: whole })),
  }),
  themes: z.array(
    z.strictObject({
      ...{ number: whole, title: z.string(), all: levels },
      types: z.array(z.strictObject({ type, counted: levels })),
      before: levels.optional(),
      moved: moves.optional(),
    }),
  ),
  /** The earlier year beside this one: as its own report gave it, or as it is shared now. */
  before: z.strictObject({ year: whole, issuedOn: z.iso.date().optional() }).optional(),
  /** Absent when no results of parents of this year are shared with the borough. */
  parents: z
    .strictObject({
      settings: whole,
      questions: z.array(
        z.strictObject({ link: z.string(), text: z.string(), theme: z.string(), share }),
      ),
      contexts: z.array(z.strictObject({ context: z.enum(familyContexts), heard })),
    })
    .optional(),
  /** Absent without a campaign of this framework and year. */
  help: z.strictObject({ asked: whole, wanted: z.union([whole, hidden]) }).optional(),
});
export type ReportFigures = z.infer<typeof reportFigures>;
export type ThemeFigures = ReportFigures["themes"][number];
