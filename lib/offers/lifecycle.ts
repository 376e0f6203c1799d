import { isoDayOf } from "@/lib/kernel/dates";
import type { Offer } from "./model";

/** Where an offer stands on the day of `now`; its own day is still open. */
export function stageOf(
  { onDay, calledOffAt, taken, places }: Pick<Offer, "onDay" | "calledOffAt" | "taken" | "places">,
  now: Date,
): "called_off" | "past" | "full" | "open" {
  if (calledOffAt) return "called_off";
  if (isoDayOf(now) > onDay) return "past";
  return taken >= places ? "full" : "open";
}

/** Still to come, for whoever looks at what is offered. */
export function isToCome(offer: Parameters<typeof stageOf>[0], now: Date): boolean {
  const stage = stageOf(offer, now);
  return stage === "open" || stage === "full";
}
