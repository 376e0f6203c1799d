import { pageAddress, samePage } from "@/lib/answering/address";
import type { Visit } from "./visit";

/** Pages of this survey that help and the like are reached from; anything else leads to its beginning. */
const ownPage = /^(\/[a-z0-9_-]+)*$/i;

/** Back to the page somebody came from, with the question they were at (F-12). */
export function backFrom({ where, query }: Visit): string {
  const from = query.get("from") ?? "";
  return ownPage.test(from) ? samePage(where, from) : pageAddress(where, "start");
}
