import "server-only";
import { environment } from "./environment";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a state-changing request came from our own pages: its Origin is ours or, without one, the browser
 * says same-origin. Neither header means no browser of ours, and is refused (R-WEB-03).
 */
export function isFromOurPages(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null || origin === "null") return headers.get("sec-fetch-site") === "same-origin";
  const ours = new URL(environment().APP_ORIGIN);
  if (origin === ours.origin) return true;
  if (!URL.canParse(origin)) return false;
  const theirs = new URL(origin);
  // On one's own machine the same page has three names.
  return (
    loopback.includes(ours.hostname) &&
    loopback.includes(theirs.hostname) &&
    ours.port === theirs.port
  );
}

/** A path on this site to go to next, or "/home": never another site, however it is spelt (R-AUTH-12). */
export function safePath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || wanted.startsWith("//")) return "/home";
  if ([...wanted].some((letter) => letter === "\\" || letter < " ")) return "/home";
  const base = "http://here.invalid";
  if (!URL.canParse(wanted, base)) return "/home";
  const url = new URL(wanted, base);
  return url.origin === base && !url.pathname.startsWith("//")
    ? url.pathname + url.search
    : "/home";
}
