"use server";

import { z } from "zod";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { signWords } from "@/lib/translations/commands";
import { readingFields, readingOf, readingRefusal } from "@/lib/translations/reading-form";
import { turnAwayFrom } from "../language-here";

const form = z.strictObject({ surveyId: z.uuid(), tag: z.string().max(35), ...readingFields });

export const sendSignedInReading = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { surveyId, tag } = input;
  const outcome = await signWords(ctx, { surveyId, tag }, readingOf(input));
  if ("read" in outcome) turnAwayFrom(surveyId, tag, "read");
  const { refused } = outcome;
  if (refused === "not_found" || refused === "not_allowed") turnAwayFrom(surveyId, tag, refused);
  return readingRefusal(refused, input);
});
