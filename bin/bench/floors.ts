import { spawn } from "node:child_process";
import { and, eq, gt, isNull } from "drizzle-orm";
import postgres from "postgres";
import { authSessions, users } from "@/db/schema/accounts";
import { findAuditWork, findLastYear } from "@/lib/audits/queries";
import { findProfile } from "@/lib/profiles/queries";
import { asSignIn, type Context } from "@/lib/request/context";
import { listMemberships } from "@/lib/request/session";
import { type Ask, send } from "./load";

/** Starts the bare page. @returns what ends it again */
export async function startHelloWorld(folder: string, port: number): Promise<() => void> {
  const next = "node_modules/next/dist/bin/next";
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port)], {
    env,
    stdio: "ignore",
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await send(`http://localhost:${port}/`).catch(() => undefined);
    if (answer?.status === 200) return () => child.kill();
    await new Promise((again) => setTimeout(again, 100));
  }
  child.kill();
  throw new Error("The bare page did not start");
}

/** The statements of the theme page, asked from here: who is signed in, this year's work, and last year's. */
export function themeSql(ctx: Context, auditId: string): Ask {
  return async () => {
    await findSessionOf(ctx.actor.userId);
    const work = await findAuditWork(ctx, auditId);
    if (!work) throw new Error(`There is no audit ${auditId}`);
    await findLastYear(ctx, work.audit);
  };
}

/** The statements of the profile page: who is signed in, and the signed years. */
export function profileSql(ctx: Context, auditId: string): Ask {
  return async () => {
    await findSessionOf(ctx.actor.userId);
    const profile = await findProfile(ctx, auditId);
    if (!profile) throw new Error(`There is no profile ${auditId}`);
  };
}

/** What every page asks first; by the person, since the cookie's id is not ours to know. */
function findSessionOf(userId: string) {
  const now = new Date();
  return asSignIn(async (tx) => {
    const [row] = await tx
      .select({ session: authSessions, name: users.name, email: users.email })
      .from(authSessions)
      .innerJoin(users, eq(users.id, authSessions.userId))
      .where(
        and(
          eq(authSessions.userId, userId),
          isNull(authSessions.revokedAt),
          gt(authSessions.idleExpires, now),
          gt(authSessions.absoluteExpires, now),
        ),
      )
      .limit(1);
    if (!row) throw new Error("Nobody is signed in");
    return listMemberships(tx, userId);
  });
}

/** Commits of one small row each, on so many connections: what the database could do if nobody asked anything else. */
export async function rawCommits(url: string, connections: number) {
  const sql = postgres(url, { max: connections, onnotice: () => undefined });
  await sql`create table if not exists bench_commits (id bigserial primary key, words text not null)`;
  const ask: Ask = () => sql`insert into bench_commits (words) values ('Seen on a walk')`;
  return { ask, end: () => sql.end() };
}
