import "server-only";
import { sql } from "drizzle-orm";
import { transact } from "@/db/client";
import { isDatabaseAway, type Transaction } from "@/db/engine";
import type { Actor } from "@/lib/access/model";
import { writableSettingIds } from "@/lib/access/places";

/** A database that knows who is asking: every statement runs as that person, or sees nothing. */
type ActorDatabase = {
  /** One transaction: all of it happens, or none of it. Never nest (finding: deadlock). */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
};

/** What every staff query and command is given first: who asks, when, and a database that holds them to it. */
export type Context = { db: ActorDatabase; actor: Actor; now: Date };

/** What a page answers to two faults that are not its own; commands run outside pages have no answers. */
type Answers = {
  /** Its address names no possible row. */
  absent?: () => never;
  /** The database is away for the moment. */
  unavailable?: () => never;
};

export function contextOf(actor: Actor, now: Date, answers: Answers = {}): Context {
  return { db: { run: (work) => asActor(actor, work, answers) }, actor, now };
}

async function asActor<T>(
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  { absent, unavailable }: Answers,
): Promise<T> {
  const ids = (pick: (membership: Actor["memberships"][number]) => string | undefined) =>
    actor.memberships.flatMap((membership) => pick(membership) ?? []).join(",");
  const managed = ids(({ role, settingId }) =>
    role === "setting_manager" ? settingId : undefined,
  );
  const administrator = actor.memberships.some(({ role }) => role === "platform_administrator");
  try {
    return await transact(async (tx) => {
      // The settings end with the transaction, so nothing leaks to the next one on this connection. Statements run in
      // the order they were started in: what follows need not wait for this one to know who is asking.
      const acting = tx.execute(sql`select set_config('role', 'alongside_app', true),
        set_config('app.user_id', ${actor.userId}, true),
        set_config('app.settings', ${ids(({ settingId }) => settingId)}, true),
        set_config('app.writable_settings', ${writableSettingIds(actor).join(",")}, true),
        set_config('app.managed_settings', ${managed}, true),
        set_config('app.boroughs', ${ids(({ boroughId }) => boroughId)}, true),
        set_config('app.home_boroughs', ${ids(({ homeBoroughId }) => homeBoroughId)}, true),
        set_config('app.forums', ${ids(({ forumId }) => forumId)}, true),
        set_config('app.administrator', ${administrator ? "yes" : ""}, true)`);
      return started(acting, () => work(tx));
    });
  } catch (error) {
    if (absent && namesNoRow(error)) absent();
    if (unavailable && isDatabaseAway(error)) unavailable();
    throw error;
  }
}

/** An address with something that is no id asks for what cannot be there: absent, and not a fault. */
function namesNoRow(error: unknown): boolean {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error && cause.message.startsWith("invalid input syntax for type uuid");
}

/**
 * Runs as the role of the release, for one survey: the only role that reads what parents answered. It sees that survey
 * and its replies, adds rows to what is released and to the setting's trail, and nothing else.
 */
export function asRelease<T>(
  { actor }: Context,
  survey: { id: string; settingId: string },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(async (tx) => {
    await tx.execute(sql`select set_config('role', 'alongside_release', true),
        set_config('app.user_id', ${actor.userId}, true),
        set_config('app.settings', ${survey.settingId}, true),
        set_config('app.release_survey', ${survey.id}, true)`);
    return work(tx);
  });
}

/** The place an event of the trail belongs to while nobody is signed in yet (accepting an invitation). */
type TrailPlace = { settingId?: string; boroughId?: string; forumId?: string; platform?: boolean };

/** Runs as the sign-in role: sees users, sessions and invitations, and nothing of anybody's work. */
export function asSignIn<T>(
  work: (tx: Transaction) => Promise<T>,
  place: TrailPlace = {},
): Promise<T> {
  return transact(async (tx) => {
    const acting = tx.execute(sql`select set_config('role', 'alongside_auth', true),
        set_config('app.settings', ${place.settingId ?? ""}, true),
        set_config('app.boroughs', ${place.boroughId ?? ""}, true),
        set_config('app.forums', ${place.forumId ?? ""}, true),
        set_config('app.administrator', ${place.platform ? "yes" : ""}, true)`);
    return started(acting, () => work(tx));
  });
}

/** Runs as the calendar, in one setting's trail when it is given: sees open actions and whom to write to. */
export function asClock<T>(
  work: (tx: Transaction) => Promise<T>,
  place: { settingId?: string } = {},
): Promise<T> {
  return transact((tx) => {
    const acting = tx.execute(sql`select set_config('role', 'alongside_clock', true),
        set_config('app.settings', ${place.settingId ?? ""}, true)`);
    return started(acting, () => work(tx));
  });
}

/** Starts a statement, then the work that rests on it, and waits for both. */
async function started<T>(statement: PromiseLike<unknown>, work: () => Promise<T>): Promise<T> {
  const first = statement.then(() => undefined);
  const [outcome] = await Promise.all([work(), first]);
  return outcome;
}
