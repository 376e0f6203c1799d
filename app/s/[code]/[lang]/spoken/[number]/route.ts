import { byteRange } from "@/lib/answering/byte-range";
import { type CheckedRecording, findCheckedRecording } from "@/lib/answering/queries";
import { questionKey } from "@/lib/surveys/words";
import { parentPage } from "../../../../parent-route";

/** One question read aloud, in parts where a player asks for them (P-07). It is nobody's, so the phone may keep it a while. */
export const GET = parentPage(async ({ ctx, survey, language, number }, request) => {
  const question = survey.sheet.questions[number - 1];
  const recording =
    question &&
    (await findCheckedRecording(ctx, {
      ...{ surveyId: survey.id, tag: language.tag },
      key: questionKey(question.code, "text"),
    }));
  if (!recording) return new Response(null, { status: 404 });
  return inPart(recording, request.headers.get("range"));
});

function inPart({ type, content }: CheckedRecording, asked: string | null): Response {
  const length = content.byteLength;
  const headers = {
    ...{ "content-type": type, "accept-ranges": "bytes" },
    "cache-control": "private, max-age=300",
  };
  const part = byteRange(asked, length);
  if (part === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${length}` } });
  }
  if (!part) return new Response(new Uint8Array(content), { headers });
  const { first, last } = part;
  return new Response(new Uint8Array(content.subarray(first, last + 1)), {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${length}` },
  });
}
