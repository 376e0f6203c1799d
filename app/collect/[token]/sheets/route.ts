import { z } from "zod";
import { publicRoute } from "@/lib/request/guard";
import { isFromOurPages } from "@/lib/request/origin";
import { handInSheet } from "@/lib/tablets/commands";
import { type HandInOutcome, sealedSheet } from "@/lib/tablets/model";
import { tokenIn } from "../tablet-answers";

/** A sheet is a few hundred letters, and one with a long comment some thousands. */
const largestBytes = 64 * 1024;

const statuses: Record<HandInOutcome, number> = {
  stored: 201,
  stored_before: 200,
  unknown_tablet: 404,
  taken_back: 410,
  closed: 409,
  too_late: 409,
  unreadable: 422,
  later: 503,
};

/** Takes in one sheet of a tablet. The key in the header makes it one, however often it is sent (O-04). */
export const POST = publicRoute(async (request) => {
  if (!isFromOurPages(request.headers)) return new Response("Not from here", { status: 403 });
  const body = await request.text();
  if (body.length > largestBytes) return answer("unreadable");
  const key = z.uuid().safeParse(request.headers.get("idempotency-key"));
  const sheet = sealedSheet.safeParse(asJson(body));
  if (!key.success || !sheet.success) return answer("unreadable");
  return answer(await handInSheet(tokenIn(request), key.data, sheet.data, new Date()));
});

function answer(outcome: HandInOutcome): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json({ outcome }, { status: statuses[outcome], headers });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
