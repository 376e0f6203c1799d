import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { introductionAnswers, introductions, themeWishes } from "@/db/schema/matching";
import { membershipOfSetting } from "@/lib/access/places";
import type { Instrument } from "@/lib/instruments/model";
import { newId } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { listManagers, selectSetting } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { introducedLetter, meetingAskedLetter, notThisTimeLetter } from "./letters";
import type { Introduction, Practice, ThemeWish } from "./model";
import { maySpeakFor } from "./policy";
import { listPracticeNear, selectIntroductions, selectWishes } from "./queries";
import { changedWishes, themeTitle } from "./wish-form";

type NotMine = { refused: "not_found" | "not_allowed" };

/**
 * Says for which themes of a framework a setting would like help and for which it would share its practice, in place of
 * what it said before. It holds at once; each change is on the setting's trail.
 */
export function sayWishes(
  ctx: Context,
  { settingId, instrument }: { settingId: string; instrument: Instrument },
  wished: readonly ThemeWish[],
): Promise<{ changed: number } | NotMine> {
  return asManager<{ changed: number }>(ctx, settingId, async (tx) => {
    // Of two who press at once the second waits, and changes what the first left.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`wishes ${settingId}`}, 0))`,
    );
    const setting = await selectSetting(tx, settingId);
    if (!setting) return { refused: "not_found" };
    const standing = await selectWishes(tx, settingId);
    const before = standing.filter((each) => each.instrument === instrument);
    const changes = changedWishes(before, wished);
    if (changes.length === 0) return { changed: 0 };
    await tx.delete(themeWishes).where(
      and(
        eq(themeWishes.settingId, settingId),
        eq(themeWishes.instrument, instrument),
        inArray(
          themeWishes.theme,
          changes.map(({ theme }) => theme),
        ),
      ),
    );
    const said = { wishedBy: ctx.actor.userId, wishedAt: ctx.now };
    const here = { settingId, boroughId: setting.boroughId, ...said };
    const rows = changes.flatMap(({ now }) => (now ? [{ ...here, ...now }] : []));
    if (rows.length > 0) await tx.insert(themeWishes).values(rows);
    for (const { theme, now } of changes) {
      const about = { tenant: tenantOf({ settingId }), instrument, theme };
      await recordInTrail(
        tx,
        ctx.actor.userId,
        ctx.now,
        now
          ? { ...about, action: "wish said", wish: now.wish, named: now.named }
          : { ...about, action: "wish taken back" },
      );
    }
    return { changed: changes.length };
  });
}

/** Asks a setting that would share its practice to meet; its managers get a letter. Once for each theme and setting. */
export async function askToMeet(
  ctx: Context,
  settingId: string,
  { instrument, theme, practiceId }: Pick<Introduction, "instrument" | "theme" | "practiceId">,
  words: string,
): Promise<{ introductionId: string } | NotMine | { refused: "asked_before" }> {
  if (!membershipOfSetting(ctx.actor, settingId)) return { refused: "not_found" };
  if (!maySpeakFor(ctx.actor, settingId)) return { refused: "not_allowed" };
  const isAsked = (near: Practice) =>
    near.settingId === practiceId && near.instrument === instrument && near.theme === theme;
  if (!(await listPracticeNear(ctx, settingId)).some(isAsked)) return { refused: "not_found" };
  const managers = await listManagers([practiceId]);
  const introductionId = newId();
  return ctx.db.run(async (tx) => {
    const setting = await selectSetting(tx, settingId);
    if (!setting) return { refused: "not_found" };
    const asked = { askedBy: ctx.actor.userId, askedAt: ctx.now };
    const about = { settingId, practiceSettingId: practiceId, instrument, theme, words };
    const added = await tx
      .insert(introductions)
      .values({ id: introductionId, ...about, ...asked })
      .onConflictDoNothing()
      .returning({ id: introductions.id });
    if (added.length === 0) return { refused: "asked_before" };
    const letter = {
      askingName: setting.name,
      theme: themeTitle({ instrument, theme }) ?? "",
      words,
      link: `${environment().APP_ORIGIN}/settings/${practiceId}/offers`,
    };
    const letters = managers.map(({ email }) =>
      meetingAskedLetter({ recipient: email, ...letter }),
    );
    await post(tx, letters, ctx.now);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ settingId }),
      action: "introduction asked for",
      ...{ introductionId, practiceSettingId: practiceId },
    });
    return { introductionId };
  });
}

/**
 * Says yes or no to a setting that asks to meet. With a yes each gets the other's names and addresses by letter. An answer
 * stays; there is none to give once either has taken back what brought them together.
 */
export async function answerMeeting(
  ctx: Context,
  { settingId, introductionId }: { settingId: string; introductionId: string },
  accepted: boolean,
): Promise<{ answered: true } | NotMine | { refused: "over" }> {
  const found = await asManager(ctx, settingId, (tx) => selectIntroductions(tx, settingId));
  if ("refused" in found) return found;
  const asked = found.find(
    ({ id, practiceId }) => id === introductionId && practiceId === settingId,
  );
  if (!asked) return { refused: "not_found" };
  if (asked.answer) return { answered: true };
  if (!asked.stands) return { refused: "over" };
  const askers = await listManagers([asked.askingId]);
  return ctx.db.run(async (tx) => {
    const answer = { introductionId, settingId, accepted, answeredAt: ctx.now };
    const first = await tx
      .insert(introductionAnswers)
      .values({ ...answer, answeredBy: ctx.actor.userId })
      .onConflictDoNothing()
      .returning({ id: introductionAnswers.introductionId });
    if (first.length === 0) return { answered: true };
    await post(tx, lettersAbout(asked, accepted, ctx.actor, askers), ctx.now);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf({ settingId }),
      action: "introduction answered",
      ...{ introductionId, accepted },
    });
    return { answered: true };
  });
}

type Correspondent = { name: string; email: string };

function lettersAbout(
  { askingName, practiceName, ...about }: Introduction,
  accepted: boolean,
  { name, email }: Correspondent,
  askers: readonly Correspondent[],
) {
  const theme = themeTitle(about) ?? "";
  if (!accepted)
    return askers.map((asker) =>
      notThisTimeLetter({ recipient: asker.email, practiceName, theme }),
    );
  const toAskers = { otherName: practiceName, theme, people: [{ name, email }] };
  return [
    introducedLetter({ recipient: email, otherName: askingName, theme, people: askers }),
    ...askers.map((asker) => introducedLetter({ recipient: asker.email, ...toAskers })),
  ];
}

async function asManager<Outcome>(
  ctx: Context,
  settingId: string,
  work: (tx: Transaction) => Promise<Outcome | NotMine>,
): Promise<Outcome | NotMine> {
  if (!membershipOfSetting(ctx.actor, settingId)) return { refused: "not_found" };
  if (!maySpeakFor(ctx.actor, settingId)) return { refused: "not_allowed" };
  return ctx.db.run(work);
}
