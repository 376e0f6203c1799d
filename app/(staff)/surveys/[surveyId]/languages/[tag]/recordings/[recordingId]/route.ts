import { staffRoute } from "@/lib/request/guard";
import { findRecording } from "@/lib/translations/queries";

/** One recording, checked or not, for those who run its survey; parents have a way of their own to the checked ones. */
export const GET = staffRoute<{ surveyId: string; recordingId: string }>(
  async (ctx, { surveyId, recordingId }) => {
    const recording = await findRecording(ctx, surveyId, recordingId);
    if (!recording) return new Response("Not found", { status: 404 });
    return new Response(new Uint8Array(recording.content), {
      headers: {
        "content-type": recording.type,
        "content-disposition": "inline",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
);
