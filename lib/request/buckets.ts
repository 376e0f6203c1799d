import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/**
 * How often one address may do something within an hour. A nursery or a mobile network is one address for many
 * families, so this stops programs and not people.
 */
const mostInAnHour = { post: 1500, start: 150, send: 150, code: 60 } as const;
export type Counted = keyof typeof mostInAnHour;

const hour = 60 * 60 * 1000;
/** Beyond this many, nobody new is told apart until the hour is over. */
const mostAddresses = 100_000;

type Buckets = { key: Buffer; ends: number; hits: Map<string, number> };
// The framework evaluates this module once for each bundle: all of them count in one place.
const everyBundle = globalThis as { alongsideBuckets?: Buckets };

/**
 * Counts one more and says whether it may go on. Addresses are kept in memory only, under a key that is thrown away
 * with the counts every hour: nothing can tell afterwards who was here (R-AN-10, F74).
 */
export function admits(what: Counted, address: string, now: Date): boolean {
  const { key, hits } = currentBuckets(now.getTime());
  const name = createHmac("sha256", key).update(`${what} ${address}`).digest("base64");
  const count = (hits.get(name) ?? 0) + 1;
  if (hits.size < mostAddresses || hits.has(name)) hits.set(name, count);
  return count <= mostInAnHour[what];
}

function currentBuckets(now: number): Buckets {
  const held = everyBundle.alongsideBuckets;
  if (held && now < held.ends && now >= held.ends - hour) return held;
  const fresh = { key: randomBytes(32), ends: now + hour, hits: new Map<string, number>() };
  everyBundle.alongsideBuckets = fresh;
  return fresh;
}
