import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** How long a reviewer may use a link. */
export const linkDays = 30;

/** What a reviewer's link opens: one language of one survey, for as long as whoever gave it out still runs it. */
export type ReviewLink = { surveyId: string; tag: string; givenBy: string; lastDay: string };

const opened = z.tuple([z.uuid(), z.string().max(35), z.uuid(), z.iso.date()]);
const between = "~";

/**
 * The token of a reviewer's address. Nothing is stored: it carries what it opens, and a seal that only this service
 * can make, so that no other language, survey or day can be put in its place.
 */
export function reviewToken(secret: string, link: ReviewLink): string {
  const said = [link.surveyId, link.tag, link.givenBy, link.lastDay].join(between);
  return [said, sealOf(secret, said)].join(between);
}

/** What a token opens; nothing when it was made up, changed or has run out. */
export function readReviewToken(
  secret: string,
  token: string,
  today: string,
): ReviewLink | undefined {
  const end = token.lastIndexOf(between);
  const said = token.slice(0, Math.max(end, 0));
  if (!isSame(token.slice(end + 1), sealOf(secret, said))) return undefined;
  const parsed = opened.safeParse(said.split(between));
  if (!parsed.success) return undefined;
  const [surveyId, tag, givenBy, lastDay] = parsed.data;
  return lastDay < today ? undefined : { surveyId, tag, givenBy, lastDay };
}

function sealOf(secret: string, said: string): string {
  return createHmac("sha256", secret).update(`review ${said}`).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
