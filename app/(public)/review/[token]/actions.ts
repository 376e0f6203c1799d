"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/request/form-state";
import { publicAction } from "@/lib/request/guard";
import { signWordsByLink } from "@/lib/translations/commands";
import { readingFields, readingOf, readingRefusal } from "@/lib/translations/reading-form";

const form = z.strictObject({ token: z.string().max(300), ...readingFields });

export const sendReading = publicAction(form, async ({ now }, input): Promise<FormState> => {
  const outcome = await signWordsByLink(now, input.token, readingOf(input));
  if ("read" in outcome) redirect(`/review/${encodeURIComponent(input.token)}?sent=1`);
  const { refused } = outcome;
  if (refused === "not_found" || refused === "not_allowed") notFound();
  return readingRefusal(refused, input);
});
