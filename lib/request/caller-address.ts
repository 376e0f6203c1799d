import "server-only";
import { environment } from "./environment";

/** The visitor's address: as many places from the right as there are proxies of ours (R-WEB-03). */
export function callerAddressIn(headers: Headers): string {
  const { TRUSTED_PROXY_HOPS: hops } = environment();
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain.at(-Math.max(1, hops)) || "unknown";
}
