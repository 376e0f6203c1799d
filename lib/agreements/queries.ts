import "server-only";
import { eq } from "drizzle-orm";
import { meetings } from "@/db/schema/agreements";
import type { Context } from "@/lib/request/context";

/** The question the meeting is looking at, or nothing before somebody has moved it. */
export async function findMeeting(ctx: Context, auditId: string): Promise<string | undefined> {
  const [row] = await ctx.db.run((tx) =>
    tx.select({ code: meetings.code }).from(meetings).where(eq(meetings.auditId, auditId)),
  );
  return row?.code;
}
