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
  const commissioned = ids(({ role, boroughId }) =>
    role === "commissioner" ? boroughId : undefined,
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
        set_config('app.commissioned_boroughs', ${commissioned}, true),
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

type SurveyPlace = { id: string; settingId: string; forumId?: string; boroughId?: string };

/**
 * Runs as the role of the release, for one survey: the only role that reads what parents answered. It sees that survey
 * and its replies, adds rows to what is released and to the trail of whoever the survey belongs to, and nothing else.
 */
export function asRelease<T>(
  ctx: Context,
  survey: SurveyPlace,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return asRoleOfSurvey("alongside_release", ctx, survey, work);
}

/** Runs as the role that closes one survey: it writes replies again in no order and works nothing out of them. */
export function asClosing<T>(
  ctx: Context,
  survey: SurveyPlace,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return asRoleOfSurvey("alongside_closing", ctx, survey, work);
}

/** Runs as the role that sends one survey's codes out: it alone sees where they went, and nothing of any answer. */
export function asInviting<T>(
  ctx: Context,
  survey: SurveyPlace,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return asRoleOfSurvey("alongside_inviting", ctx, survey, work);
}

function asRoleOfSurvey<T>(
  role: string,
  { actor }: Context,
  { id, settingId, forumId, boroughId }: SurveyPlace,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact((tx) => {
    const acting = tx.execute(sql`select set_config('role', ${role}, true),
        set_config('app.user_id', ${actor.userId}, true),
        set_config('app.settings', ${settingId}, true),
        set_config('app.forums', ${forumId ?? ""}, true),
        set_config('app.boroughs', ${boroughId ?? ""}, true),
        set_config('app.release_survey', ${id}, true)`);
    return started(acting, () => work(tx));
  });
}

/** What parents' pages are given first: no actor, so that no staff command takes it. One survey, or none yet. */
export type VisitorContext = { db: ActorDatabase; now: Date };

/** A database that sees one survey as a visitor does: its words, a draft by its token, what was published. */
export function visitorContext(now: Date, surveyId?: string): VisitorContext {
  return {
    now,
    db: {
      run: (work) =>
        transact((tx) => {
          const acting = tx.execute(sql`select set_config('role', 'alongside_parent', true),
            set_config('app.answered_survey', ${surveyId ?? ""}, true)`);
          return started(acting, () => work(tx));
        }),
    },
  };
}

/** The place an event of the trail belongs to while nobody is signed in yet (accepting an invitation). */
type TrailPlace = {
  settingId?: string;
  /** A second setting, when what happened is on the trail of both. */
  partnerId?: string;
  boroughId?: string;
  forumId?: string;
  platform?: boolean;
};

/** Runs as the sign-in role: sees users, sessions and invitations, and nothing of anybody's work. */
export function asSignIn<T>(
  work: (tx: Transaction) => Promise<T>,
  place: TrailPlace = {},
): Promise<T> {
  return asRoleOfPlace("alongside_auth", work, place);
}

/**
 * Runs as the calendar, in one place's trail when it is given: sees open actions, whom to write to, which sheets have
 * expired and whose records are past their term.
 */
export function asClock<T>(
  work: (tx: Transaction) => Promise<T>,
  place: TrailPlace = {},
): Promise<T> {
  return asRoleOfPlace("alongside_clock", work, place);
}

function asRoleOfPlace<T>(
  role: string,
  work: (tx: Transaction) => Promise<T>,
  place: TrailPlace,
): Promise<T> {
  const settingIds = [place.settingId, place.partnerId].filter(Boolean).join(",");
  return transact((tx) => {
    const acting = tx.execute(sql`select set_config('role', ${role}, true),
        set_config('app.settings', ${settingIds}, true),
        set_config('app.boroughs', ${place.boroughId ?? ""}, true),
        set_config('app.forums', ${place.forumId ?? ""}, true),
        set_config('app.administrator', ${place.platform ? "yes" : ""}, true)`);
    return started(acting, () => work(tx));
  });
}

/** Starts a statement, then the work that rests on it, and waits for both. */
async function started<T>(statement: PromiseLike<unknown>, work: () => Promise<T>): Promise<T> {
  const first = statement.then(() => undefined);
  const [outcome] = await Promise.all([work(), first]);
  return outcome;
}
