import { z } from "zod";
import { levelNames, revisions } from "./model";

const text = z.string().trim().min(1);
const code = z.string().regex(/^(ecf|elppeg)(\.[a-z0-9-]+)+$/);
const common = { code, source: text, wording: text, note: text.optional() };
const rated = {
  allowsNotApplicable: z.boolean(),
  howMany: z.strictObject({ whole: text, counted: text }).optional(),
  anchors: z.array(text).length(levelNames.length),
  nextSteps: z.array(text).length(levelNames.length - 1),
};

const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("scale"), ...common, ...rated }),
  z.strictObject({
    kind: z.literal("parts"),
    ...common,
    ...rated,
    parts: z.array(z.strictObject({ kind: z.literal("part"), ...common })).min(2),
  }),
  z.strictObject({
    kind: z.literal("reflection"),
    ...common,
    allowsNotApplicable: z.boolean().optional(),
    prompt: text.optional(),
  }),
]);

/** One theme's file. Strict: a misspelt field stops the build instead of vanishing from a page. */
export const themeFile = z.strictObject({
  title: text,
  summary: text,
  questions: z.array(question).min(1),
});

/** A later edition: what it changes in the one before, and how the author classes each change. */
export const revisionFile = z.strictObject({
  base: text,
  changes: z.array(
    z.strictObject({ code, change: z.enum(revisions), question: question.optional() }),
  ),
});
