import { pageAddress, samePage } from "@/lib/answering/address";
import type { Visit } from "./visit";

/** Back to the page somebody came from, with the question they were at (F-12); or to the beginning. */
export function backFrom({ where, query }: Visit): string {
  const from = query.get("from") ?? "";
  return from.startsWith("/") ? samePage(where, from) : pageAddress(where, "start");
}
