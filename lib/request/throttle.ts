import "server-only";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { throttles } from "@/db/schema/accounts";
import { addMinutes } from "@/lib/kernel/dates";
import { asSignIn } from "./context";
import { environment } from "./environment";

type Window = { limit: number; minutes: number };

/**
 * Counts one attempt under a key, in one statement, so that however many arrive at once no more than the limit
 * get through (R-AUTH-07). @returns the seconds to wait, 0 when this attempt may go on.
 */
export async function countAttempt(
  key: string,
  window: Window,
  now: Date,
): Promise<{ waitSeconds: number }> {
  const ends = addMinutes(now, window.minutes);
  const [row] = await asSignIn((tx) =>
    tx
      .insert(throttles)
      .values({ key: keyed(key), windowEnds: ends, hits: 1 })
      .onConflictDoUpdate({
        target: throttles.key,
        set: {
          hits: sql`case when ${throttles.windowEnds} < ${now.toISOString()}::timestamptz then 1 else ${throttles.hits} + 1 end`,
          windowEnds: sql`case when ${throttles.windowEnds} < ${now.toISOString()}::timestamptz then ${ends.toISOString()}::timestamptz else ${throttles.windowEnds} end`,
        },
      })
      .returning(),
  );
  if (!row || row.hits <= window.limit) return { waitSeconds: 0 };
  return { waitSeconds: Math.max(1, Math.ceil((row.windowEnds.getTime() - now.getTime()) / 1000)) };
}

/** A successful sign-in clears the account's count; an address keeps its own. */
export async function forgetAttempts(key: string): Promise<void> {
  await asSignIn((tx) => tx.delete(throttles).where(eq(throttles.key, keyed(key))));
}

/** Neither the account nor the address can be read back from the table. */
function keyed(key: string): string {
  return createHmac("sha256", environment().secret).update(key).digest("base64url");
}
