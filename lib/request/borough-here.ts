import "server-only";
import { forbidden, notFound } from "next/navigation";
import { isCommissionerOf, membershipOfBorough } from "@/lib/access/places";
import type { Context } from "./context";
import { staffContext } from "./guard";

export type BoroughHere = {
  ctx: Context;
  boroughId: string;
  boroughName: string;
  /** False for an analyst, who looks and changes nothing. */
  mayChange: boolean;
};

/** The borough an address names, for those who belong to it; for anybody else it is not there. */
export async function boroughHere(params: Promise<{ boroughId: string }>): Promise<BoroughHere> {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const mayChange = isCommissionerOf(ctx.actor, boroughId);
  return { ctx, boroughId, boroughName: membership.placeName, mayChange };
}

/** The same for its commissioners alone. */
export async function boroughToChange(
  params: Promise<{ boroughId: string }>,
): Promise<BoroughHere> {
  const here = await boroughHere(params);
  if (!here.mayChange) forbidden();
  return here;
}

/** Refuses a change: somebody of the borough is told that it is not theirs to make; to anybody else nothing is there. */
export function refuseInBorough(ctx: Context, boroughId: string): never {
  if (membershipOfBorough(ctx.actor, boroughId)) forbidden();
  notFound();
}
