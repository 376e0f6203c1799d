import "server-only";
import { isFromOurPages } from "./origin";

/** A form of parents' pages holds a few thousand letters at most, three bytes each when sent (R-WEB-04). */
const largestBytes = 64 * 1024;

export type PostedForm = { form: FormData } | { refused: "not_ours" | "too_large" };

/**
 * Reads a form that was posted to a route. Refuses what another site's page sent and whatever is larger than our own
 * forms can be, before it is read to its end.
 */
export async function readPostedForm(request: Request): Promise<PostedForm> {
  if (!isFromOurPages(request.headers)) return { refused: "not_ours" };
  const body = await readText(request);
  if (body === undefined) return { refused: "too_large" };
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  return { form };
}

async function readText({ body }: Request): Promise<string | undefined> {
  if (!body) return "";
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > largestBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces).toString("utf8");
}
