import type { Where } from "@/lib/answering/address";
import { draftDays } from "@/lib/answering/model";
import { environment } from "@/lib/request/environment";

type SavedPlace = Required<Pick<Where, "code" | "tag" | "token">> & Pick<Where, "single">;

const secondsKept = draftDays * 24 * 60 * 60;

/** Set only when a parent asks for it on their own phone (O-01, A-11). It names a sheet of answers, and nobody. */
export function savedPlaceCookie({ code, tag, token, single = "" }: SavedPlace): string {
  const value = [code, tag, token, single].map(encodeURIComponent).join("!");
  const secure = isSecure() ? "; Secure" : "";
  return `${cookieName()}=${value}; Path=/; Max-Age=${secondsKept}; HttpOnly; SameSite=Lax${secure}`;
}

/** The place this phone keeps, when it is one of this survey. */
export function savedPlaceIn(request: Request, code: string): SavedPlace | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(";").map((each) => each.trim());
  const value = cookies.find((each) => each.startsWith(`${cookieName()}=`))?.split("=")[1];
  const [kept, tag, token, single] = (value ?? "").split("!").map(decoded);
  if (kept !== code || !tag || !token) return undefined;
  return { code, tag, token, single: single || undefined };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function cookieName(): string {
  return isSecure() ? "__Host-place" : "place";
}

function isSecure(): boolean {
  return environment().APP_ORIGIN.startsWith("https:");
}
