import "server-only";
import { environment } from "./environment";

/**
 * The visitor's address: before it in the chain stands whatever was made up, after it one address for each proxy of ours,
 * the last of them as the server saw it (R-WEB-03).
 */
export function callerAddressIn(headers: Headers): string {
  const { TRUSTED_PROXY_HOPS: hops } = environment();
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain.at(-1 - hops) || "unknown";
}
