import { z } from "zod";
import { agreementOutcomes, answerBlanks } from "@/lib/audits/model";

/** Longest text of one agreement, in characters. */
const longestText = 2000;

const text = z
  .string()
  .max(longestText, `Keep this under ${longestText} characters`)
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim());
const optionalText = text.transform((typed) => typed || undefined).optional();

/** What a meeting records about one question. */
export const agreementInput = z
  .strictObject({
    code: z.string().max(80),
    /** The versions the page was made with: 0 for what was not there. */
    version: z.coerce.number().int().min(0),
    answerVersion: z.coerce.number().int().min(0),
    outcome: z.enum(agreementOutcomes, { error: "Choose a level, or say that we do not agree" }),
    choice: z.enum(["0", "1", "2", "3", "4", "5", "6", ...answerBlanks]).optional(),
    reason: optionalText,
    present: text.pipe(z.string().min(1, "Say who was present")),
    minorityView: optionalText,
  })
  .superRefine(({ outcome, choice, reason, minorityView }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (outcome === "agreed" && !choice) missing("choice", "Choose the level we agree on");
    if (outcome === "agreed" && !reason) missing("reason", "Say in a sentence why this level");
    if (outcome === "not_agreed" && !minorityView)
      missing("minorityView", "Write down how people see it, in their own words");
  });
export type AgreementInput = z.infer<typeof agreementInput>;
