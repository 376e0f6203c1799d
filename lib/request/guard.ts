import "server-only";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { isDatabaseAway } from "@/db/engine";
import { type Context, contextOf } from "./context";
import { type FormState, givenBack, problemsIn, typedIn } from "./form-state";
import { findKeptForm, keepForm } from "./kept-forms";
import { logFault } from "./log";
import { isFromOurPages } from "./origin";
import { findActor, findLapsedUserId } from "./session";

/** Largest form without a file, in bytes; pages that take files say so (R-WEB-04). */
const largestForm = 256 * 1024;

type Work<Caller, Input, State> = (caller: Caller, input: Input) => Promise<State>;
type Options = { largestBytes?: number };

/** Somebody who is not signed in: what they ask for is decided on what they bring. */
export type Visitor = { now: Date; address: string };

/**
 * The only way to build a server action for signed-in people. It refuses posts that do not come from our pages,
 * finds out who is asking, checks the form against its schema, and never loses what was typed: problems, faults
 * and an ended session all give the words back.
 */
export function staffAction<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  work: Work<Context, z.output<Schema>, State>,
  options: Options = {},
) {
  return async (_before: State | FormState, form: FormData): Promise<State | FormState> =>
    attempt(form, options, async () => {
      const actor = await findActor();
      if (!actor) return await turnAway(form);
      const parsed = schema.safeParse(typedIn(form));
      if (!parsed.success) return problemsIn(parsed.error, form);
      return await work(contextOf(actor, new Date(), { absent: notFound }), parsed.data);
    });
}

/** The same door for people who are not signed in: sign-in, reset, accepting an invitation. */
export function publicAction<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  work: Work<Visitor, z.output<Schema>, State>,
) {
  return async (_before: State | FormState, form: FormData): Promise<State | FormState> =>
    attempt(form, {}, async () => {
      const parsed = schema.safeParse(typedIn(form));
      if (!parsed.success) return problemsIn(parsed.error, form);
      return await work({ now: new Date(), address: await callerAddress() }, parsed.data);
    });
}

/** A page for signed-in people: who is asking, or the sign-in page and then back here. */
export async function staffContext(): Promise<Context> {
  const path = encodeURIComponent(pathOf(await currentAddress()));
  const unavailable = () => redirect(`/unavailable?back=${path}`);
  const actor = await findActor().catch((error: unknown) => {
    if (isDatabaseAway(error)) unavailable();
    throw error;
  });
  if (!actor) redirect(`/sign-in?next=${path}`);
  return contextOf(actor, new Date(), { absent: notFound, unavailable });
}

/** What was typed on this page when a session had ended, when its address says where it is kept. */
export async function findKeptHere(ctx: Context) {
  const { pathname, searchParams } = await currentAddress();
  const id = searchParams.get("kept");
  const fields = id === null ? undefined : await findKeptForm(ctx.actor.userId, id, ctx.now);
  return id !== null && fields ? { id, path: pathname, fields } : undefined;
}

type RouteWork<Params> = (context: Context, params: Params, request: Request) => Promise<Response>;

/** A download for signed-in people; reading only, so it has no form and changes nothing. */
export function staffRoute<Params>(work: RouteWork<Params>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      const actor = await findActor();
      if (!actor) return new Response("Sign in to see this.", { status: 401 });
      const ctx = contextOf(actor, new Date(), { absent: notFound });
      return await work(ctx, await params, request);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      return new Response("Try again in a moment.", {
        status: 503,
        headers: { "retry-after": "3" },
      });
    }
  };
}

/** A route for people who are not signed in. What it is told stands in its address. */
export function publicRoute<Params>(work: (request: Request, params: Params) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    work(request, await params);
}

async function attempt<State>(
  form: FormData,
  { largestBytes = largestForm }: Options,
  work: () => Promise<State | FormState>,
): Promise<State | FormState> {
  const sent = await headers();
  const values = givenBack(form);
  if (!isFromOurPages(sent)) return { problem: "This form did not come from this site.", values };
  if (Math.max(Number(sent.get("content-length") ?? 0), bytesIn(form)) > largestBytes) {
    return { problem: "That is more than we can take in one go.", values };
  }
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    logFault("action failed", error);
    return {
      problem: "We could not save this just now. Nothing you typed is lost: try again.",
      values,
    };
  }
}

/** What a form holds, in bytes: a body sent in pieces has no length to go by. */
function bytesIn(form: FormData): number {
  return [...form].reduce(
    (sum, [name, value]) =>
      sum +
      Buffer.byteLength(name) +
      (typeof value === "string" ? Buffer.byteLength(value) : value.size),
    0,
  );
}

async function turnAway(form: FormData): Promise<FormState> {
  if (form.has("quietly")) return { signedOut: true };
  const address = await currentAddress();
  address.searchParams.delete("kept");
  const userId = await findLapsedUserId();
  const kept = userId && (await keepForm(userId, address.pathname, givenBack(form), new Date()));
  if (kept) address.searchParams.set("kept", kept);
  redirect(`/sign-in?next=${encodeURIComponent(pathOf(address))}`);
}

/** The address of this page, as the proxy noted it: a server component is not told. */
async function currentAddress(): Promise<URL> {
  return new URL((await headers()).get("x-alongside-path") ?? "/home", "http://here.invalid");
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}

async function callerAddress(): Promise<string> {
  return (await headers()).get("x-alongside-address") ?? "unknown";
}
