import "server-only";
import type { z } from "zod";
import { isDatabaseAway } from "@/db/engine";
import { answer, problem } from "./api-answers";
import { callerAddressIn } from "./caller-address";
import { type Context, contextOf } from "./context";
import { logFault } from "./log";
import { countAttempt } from "./throttle";
import { findTokenHolder, type TokenHolder } from "./tokens";

/** A program may ask often, and not so often that pages wait for it. */
const perToken = { limit: 600, minutes: 15 };
/** Whoever guesses at tokens has few tries; 256 bits would outlast more. */
const wrongPerAddress = { limit: 60, minutes: 15 };

type Asking<Place, Query> = { ctx: Context; place: Place; query: Query };
type Answering<Place, Params, Query> = (
  asking: Asking<Place, Query>,
  params: Params,
) => Promise<unknown>;
type Handler<Params> = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

/**
 * The only way to build a route of the API: reading alone, by token alone. A token of another kind of place finds nothing.
 * @param kind whose tokens it is for
 * @param query what its address may ask; anything else is refused
 * @param work the answer, or nothing where nothing is
 */
export function apiRoute<Params, Query extends z.ZodType>(
  kind: TokenHolder["place"]["kind"] | "any",
  query: Query,
  work: Answering<TokenHolder["place"], Params, z.output<Query>>,
): Handler<Params> {
  return async (request, { params }) => {
    try {
      const now = new Date();
      const holder = await findTokenHolder(request.headers, now);
      if (!holder) return await turnAway(request, now);
      const { waitSeconds } = await countAttempt(`token:${holder.tokenId}`, perToken, now);
      if (waitSeconds > 0) return tooMany(waitSeconds);
      if (kind !== "any" && holder.place.kind !== kind) return nothingHere();
      const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
      if (!asked.success) return problem(400, askedWrongly(asked.error));
      const ctx = contextOf(holder.actor, now, { absent });
      const found = await work({ ctx, place: holder.place, query: asked.data }, await params);
      return found === undefined ? nothingHere() : answer(request, found);
    } catch (error) {
      return refusalFor(error);
    }
  };
}

function askedWrongly({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [...path, message].join(": ")).join(". ");
}

class NothingThere extends Error {}

function absent(): never {
  throw new NothingThere();
}

function refusalFor(error: unknown): Response {
  if (error instanceof NothingThere) return nothingHere();
  if (isDatabaseAway(error)) return problem(503, "Try again in a moment.", { "retry-after": "3" });
  logFault("api failed", error);
  return problem(500, "Something went wrong here, and it has been noted.");
}

function nothingHere(): Response {
  return problem(404, "There is nothing at this address for this token.");
}

function tooMany(waitSeconds: number): Response {
  return problem(429, `Ask again in ${waitSeconds} seconds.`, {
    "retry-after": String(waitSeconds),
  });
}

/** Missing, mistyped, ended and revoked tokens are answered alike. */
async function turnAway({ headers }: Request, now: Date): Promise<Response> {
  if (headers.has("authorization")) {
    const key = `token-address:${callerAddressIn(headers)}`;
    const { waitSeconds } = await countAttempt(key, wrongPerAddress, now);
    if (waitSeconds > 0) return tooMany(waitSeconds);
  }
  return problem(
    401,
    "Send a token that works in the header Authorization, after the word Bearer.",
    {
      "www-authenticate": 'Bearer realm="Alongside"',
    },
  );
}
