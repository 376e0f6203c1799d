import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughGrants } from "@/db/schema/sharing";
import { membershipOfSetting } from "@/lib/access/places";
import type { Instrument } from "@/lib/instruments/model";
import { isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { selectSetting } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { GrantDetail } from "./model";
import { mayShare } from "./policy";
import { selectSigned } from "./queries";
import { statementOf } from "./statement";

type NotMine = { refused: "not_found" | "not_allowed" };
type About = { settingId: string; instrument: Instrument };

/**
 * Lets the borough see what is signed of one framework so far, from a day on (F48). It takes the place of what was shared
 * before, which stays on record; sharing the same again changes nothing.
 */
export function shareWithBorough(
  ctx: Context,
  input: About & { detail: GrantDetail; fromOn?: string },
): Promise<{ shared: true } | NotMine | { refused: "nothing_signed" | "day_past" }> {
  const { settingId, instrument, detail } = input;
  return asManager(ctx, input, async (tx) => {
    const today = isoDayOf(ctx.now);
    const fromOn = input.fromOn ?? today;
    if (fromOn < today) return { refused: "day_past" };
    const setting = await selectSetting(tx, settingId);
    if (!setting) return { refused: "not_found" };
    const signed = await selectSigned(tx, settingId, instrument);
    if (signed.length === 0) return { refused: "nothing_signed" };
    const { boroughId, boroughName } = setting;
    const standing = await selectStanding(tx, input);
    const holdsAll = standing && signed.every(({ signedAt }) => signedAt <= standing.grantedAt);
    const asBefore = standing?.detail === detail && standing.fromOn === fromOn;
    const isHere = standing?.boroughId === boroughId && standing.toldOfPublishing;
    if (holdsAll && asBefore && isHere) return { shared: true };
    await withdraw(tx, ctx, input);
    const years = signed.map(({ year }) => year);
    const grant = { id: newId(), settingId, boroughId, instrument, detail, fromOn };
    const statement = statementOf({ boroughName, instrument, detail, years, fromOn });
    const granted = { grantedBy: ctx.actor.userId, grantedAt: ctx.now };
    const told = { statement, toldOfPublishing: true };
    await tx.insert(boroughGrants).values({ ...grant, ...told, ...granted });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ settingId }),
      action: "signed work shared",
      ...{ grantId: grant.id, boroughId, instrument, detail, fromOn },
    });
    return { shared: true };
  });
}

/** Takes it back: from this moment no page and no download of the borough holds it. Twice is once. */
export function takeBackFromBorough(
  ctx: Context,
  about: About,
): Promise<{ takenBack: true } | NotMine> {
  return asManager(ctx, about, async (tx) => {
    const taken = await withdraw(tx, ctx, about);
    for (const { id } of taken) {
      await recordInTrail(tx, ctx.actor.userId, ctx.now, {
        tenant: tenantOf({ settingId: about.settingId }),
        action: "sharing taken back",
        ...{ grantId: id, instrument: about.instrument },
      });
    }
    return { takenBack: true };
  });
}

function asManager<Outcome>(
  ctx: Context,
  { settingId }: About,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome | NotMine> {
  return ctx.db.run(async (tx): Promise<Outcome | NotMine> => {
    if (!membershipOfSetting(ctx.actor, settingId)) return { refused: "not_found" };
    if (!mayShare(ctx.actor, settingId)) return { refused: "not_allowed" };
    // Of two who press at once the second waits, and finds what the first did.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`sharing ${settingId}`}, 0))`,
    );
    return work(tx);
  });
}

function isStanding({ settingId, instrument }: About) {
  return and(
    eq(boroughGrants.settingId, settingId),
    eq(boroughGrants.instrument, instrument),
    isNull(boroughGrants.withdrawnAt),
  );
}

async function selectStanding(tx: Transaction, about: About) {
  const [standing] = await tx.select().from(boroughGrants).where(isStanding(about));
  return standing;
}

function withdraw(tx: Transaction, { actor, now }: Context, about: About) {
  return tx
    .update(boroughGrants)
    .set({ withdrawnBy: actor.userId, withdrawnAt: now })
    .where(isStanding(about))
    .returning({ id: boroughGrants.id });
}
