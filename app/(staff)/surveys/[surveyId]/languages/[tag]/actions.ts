"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { findSurvey } from "@/lib/asking/queries";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { staffAction } from "@/lib/request/guard";
import { openUnreviewed, saveWords, takeReadingBack } from "@/lib/translations/commands";
import { type FileState, fileState } from "@/lib/translations/file-outcome";
import { largestFileBytes, personName } from "@/lib/translations/model";
import { findLanguageWork } from "@/lib/translations/queries";
import { readTranslationFile } from "@/lib/translations/read-file";
import { fieldOf, overtakenWords, typedTexts } from "@/lib/translations/words-form";
import { turnAwayFrom } from "./language-here";

const place = { surveyId: z.uuid(), tag: z.string().max(35) };
const writing = { version: z.coerce.number().int().min(0), translator: personName };
const words = formWithOpenFields({ ...place, ...writing, part: z.string().max(20) }, /^t:/);

export const writeWords = staffAction(words, async (ctx, input): Promise<SurveyFormState> => {
  const { surveyId, tag, part, version, translator } = input;
  const typed = typedTexts(input);
  const outcome = await saveWords(ctx, { surveyId, tag }, { version, translator, typed });
  if ("refused" in outcome) turnAwayFrom(surveyId, tag, outcome.refused);
  if ("conflict" in outcome) return overtakenWords(outcome.conflict, input);
  const { changed, refusedTexts } = outcome;
  if (refusedTexts.length === 0)
    redirect(`/surveys/${surveyId}/languages/${tag}?part=${part}&saved=${changed.length}`);
  const saved = changed.length > 0;
  return {
    errors: Object.fromEntries(refusedTexts.map(({ key, reason }) => [fieldOf(key), reason])),
    values: { ...input, version: String(saved ? version + 1 : version) },
    problem: saved ? "Everything else is saved." : undefined,
  };
});

const sent = z.strictObject({
  ...place,
  ...writing,
  file: z
    .instanceof(File, { error: "Choose a file" })
    .refine(({ size }) => size > 0, "Choose a file"),
});

export const bringFile = staffAction(
  sent,
  async (ctx, { surveyId, tag, file, version, translator }): Promise<FileState> => {
    const values = { translator };
    const survey = await findSurvey(ctx, surveyId);
    const work = survey && (await findLanguageWork(ctx, survey, tag));
    if (!work) turnAwayFrom(surveyId, tag, "not_found");
    const read = readTranslationFile(new Uint8Array(await file.arrayBuffer()), work.words);
    if ("problem" in read) return { errors: { file: read.problem }, values };
    const change = { version, translator, typed: read.typed };
    const outcome = await saveWords(ctx, { surveyId, tag }, change);
    if ("refused" in outcome) turnAwayFrom(surveyId, tag, outcome.refused);
    return { ...fileState(read, outcome), values };
  },
  { largestBytes: largestFileBytes + 64 * 1024 },
);

const takenBack = z.strictObject({ ...place, readingId: z.uuid() });

export const takeBackReading = staffAction(
  takenBack,
  async (ctx, { surveyId, tag, readingId }): Promise<SurveyFormState> => {
    const outcome = await takeReadingBack(ctx, { surveyId, tag }, readingId);
    turnAwayFrom(surveyId, tag, "refused" in outcome ? outcome.refused : "taken_back");
  },
);

const decision = z.strictObject({
  ...place,
  sure: z.literal("on", { error: "Tick the box if you are sure" }),
});

export const openWithoutReview = staffAction(
  decision,
  async (ctx, { surveyId, tag }): Promise<SurveyFormState> => {
    const outcome = await openUnreviewed(ctx, { surveyId, tag });
    turnAwayFrom(surveyId, tag, "refused" in outcome ? outcome.refused : "opened");
  },
);
