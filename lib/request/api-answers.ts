import "server-only";
import { createHash } from "node:crypto";
import { problems } from "./problems";

type ProblemStatus = (typeof problems)[number]["status"];

// That no cache keeps an answer is said of everything we send (proxy.ts).
const asked = { vary: "Authorization" };

/** An error as RFC 9457 tells it. Its type is an address on the page that explains it. */
export function problem(
  status: ProblemStatus,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const { title } = problems.find((each) => each.status === status) ?? problems[0];
  const body = JSON.stringify({ type: `/developers#error-${status}`, title, status, detail });
  return new Response(body, {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** An answer as JSON, with a mark of its content: whoever has the same already is told so and sent nothing. */
export function answer(request: Request, content: unknown): Response {
  const body = JSON.stringify(content);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const has = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim());
  if (has.includes(etag) || has.includes(`W/${etag}`))
    return new Response(null, { status: 304, headers: { ...asked, etag } });
  return new Response(body, {
    headers: { ...asked, etag, "content-type": "application/json; charset=utf-8" },
  });
}
