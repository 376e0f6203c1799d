"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { addRecording, checkRecording } from "@/lib/translations/commands";
import { largestRecordingBytes } from "@/lib/translations/model";

const place = { surveyId: z.uuid(), tag: z.string().max(35) };

const fileRefusals = {
  too_large: "This is over 200 KB: make it shorter",
  wrong_type: "Choose a sound file: MP3, M4A, OGG or WebM",
};

const recording = z.strictObject({
  ...place,
  key: z.string().max(120),
  file: z
    .instanceof(File, { error: "Record it, or choose a sound file" })
    .refine(({ size }) => size > 0, "Record it, or choose a sound file")
    .refine(({ size }) => size <= largestRecordingBytes, fileRefusals.too_large),
});

export const keepRecording = staffAction(
  recording,
  async (ctx, { file, ...input }): Promise<FormState> => {
    const outcome = await addRecording(ctx, input, new Uint8Array(await file.arrayBuffer()));
    if ("recordingId" in outcome) redirect(pageOf(input));
    const { refused } = outcome;
    if (refused === "not_found") notFound();
    if (refused === "not_allowed") forbidden();
    return { errors: { file: fileRefusals[refused] } };
  },
  { largestBytes: 1024 * 1024 },
);

const checking = z.strictObject({ ...place, recordingId: z.uuid() });

export const checkThisRecording = staffAction(checking, async (ctx, input): Promise<FormState> => {
  const outcome = await checkRecording(ctx, input);
  if ("checked" in outcome) redirect(pageOf(input));
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return { problem: "You recorded this. Somebody else has to listen to it and check it." };
});

function pageOf({ surveyId, tag }: { surveyId: string; tag: string }): string {
  return `/surveys/${surveyId}/languages/${tag}/recordings`;
}
