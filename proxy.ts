import { type NextRequest, NextResponse } from "next/server";
import { callerAddressIn } from "@/lib/request/caller-address";

/**
 * Headers only: the policy of what a page may run, and what the page needs to know about the request. Who may see
 * what is decided in lib/request, never here.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-alongside-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-alongside-address", callerAddressIn(request.headers));
  const response = NextResponse.next({ request: { headers } });
  if (hasOwnHeaders(request.nextUrl.pathname)) return response;
  response.headers.set("content-security-policy", policy);
  // Pages hold a setting's work: no cache keeps them, not even after signing out (R-WEB-13).
  response.headers.set("cache-control", "private, no-store");
  // A page kept in memory for the Back button goes with whoever signed out (R-WEB-13).
  if (request.nextUrl.pathname === "/sign-in" && request.nextUrl.searchParams.has("left"))
    response.headers.set("clear-site-data", '"cache"');
  return response;
}

/** A tablet's pages are handlers that say themselves what may run on them; open files are for every cache. */
function hasOwnHeaders(pathname: string): boolean {
  return pathname.startsWith("/collect/") || /^\/open-data\/[^/]+\/[^/]+$/.test(pathname);
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // Questions read aloud: what is kept, and what was recorded a moment ago and is not sent yet (P-08).
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

// Parents' pages have headers of their own (next.config.ts) and no script that would need a nonce.
export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|s/).*)"] };
