import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { boroughRatings } from "@/db/schema/borough-ratings";
import type { Actor } from "@/lib/access/model";
import { rateBorough } from "@/lib/borough-ratings/commands";
import type { Said } from "@/lib/borough-ratings/model";
import { listOurRatings, listSeenYears } from "@/lib/borough-ratings/queries";
import { yearOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { addBorough, addForum, addPerson, addSetting, addSettingWithTeam } from "../support/world";

withFreshDatabase();

// The database says by its own clock which year it is.
const now = new Date();
const thisYear = yearOf(now);
const as = (actor: Actor) => contextOf(actor, now);
const code = "borough.aims";
const says = (said: Said) => new Map([[code, said]]);

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
beforeEach(async () => {
  team = await addSettingWithTeam();
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
});
const ours = () => ({ settingId: team.settingId });

/** So many settings of the borough at these levels, in the year before; null where they cannot say. */
async function ratedLastYear(levels: readonly (number | null)[]) {
  for (const [index, level] of levels.entries()) {
    const settingId = await addSetting(team.boroughId, `Setting ${index}`);
    const row = { id: newId(), boroughId: team.boroughId, settingId, year: thisYear - 1, code };
    const by = { ratedBy: team.manager.userId, ratedAt: now };
    const said = { level, dontKnow: level === null };
    await asSuperuser((tx) => tx.insert(boroughRatings).values({ ...row, ...said, ...by }));
  }
}
async function seen(actor = commissioner) {
  const [newest, ...before] = await listSeenYears(as(actor), team.boroughId);
  expect(before).toEqual([]);
  return newest?.points.find(({ point }) => point.code === code)?.rated;
}

describe("F52 settings and forums rate their borough", () => {
  test("each says what it likes, changes it within the year, and leaves its trail", async () => {
    expect(await rateBorough(as(team.manager), ours(), says(2))).toEqual({ rated: 1 });
    expect(await rateBorough(as(team.manager), ours(), says("dont_know"))).toEqual({ rated: 1 });
    expect(await listOurRatings(as(team.reader), ours(), thisYear)).toEqual(says("dont_know"));
    const forum = await addForum(team.boroughId);
    const rater = { forumId: forum.forumId };
    expect(await rateBorough(as(forum.organiser), rater, says(0))).toEqual({ rated: 1 });
    expect(await listOurRatings(as(forum.organiser), rater, thisYear)).toEqual(says(0));
    expect(await rateBorough(as(team.manager), ours(), new Map())).toEqual({ rated: 0 });
    expect(await listOurRatings(as(team.reader), ours(), thisYear)).toEqual(new Map());
    const events = await rowsOf<{ points: string }>(
      asSuperuser((tx) =>
        tx.execute(sql`select payload ->> 'points' as points from trail
          where tenant = ${`setting:${team.settingId}`} and action = 'borough rated' order by n`),
      ),
    );
    expect(events.map(({ points }) => points)).toEqual(["1", "1", "0"]);
  });

  test("two who press at once leave one rating", async () => {
    await Promise.all([1, 2, 3].map((n) => rateBorough(as(team.manager), ours(), says(n))));
    const rows = await as(team.manager).db.run((tx) => tx.select().from(boroughRatings));
    expect(rows).toHaveLength(1);
  });

  test("F46 the borough sees counts of ten and more, of years that are over, and no row", async () => {
    await ratedLastYear([0, 1, 1, 2, 2, 2, 2, 3, 3, null]);
    expect(await seen()).toBeUndefined();
    await ratedLastYear([3]);
    expect(await seen()).toMatchObject({
      status: "shown",
      counts: [1, 2, 4, 3],
      share: { status: "shown", value: 70, n: 10 },
    });
    await rateBorough(as(team.manager), ours(), says(0));
    expect(await seen()).toMatchObject({ counts: [1, 2, 4, 3] });
    expect(await seen(team.reader)).toMatchObject({ counts: [1, 2, 4, 3] });
    expect(await as(commissioner).db.run((tx) => tx.select().from(boroughRatings))).toEqual([]);
  });

  test("a year that is over stays as it was", async () => {
    const row = { id: newId(), boroughId: team.boroughId, ...ours(), year: thisYear - 1, code };
    const by = { ratedBy: team.manager.userId, ratedAt: now };
    const late = as(team.manager).db.run((tx) =>
      tx.insert(boroughRatings).values({ ...row, level: 3, dontKnow: false, ...by }),
    );
    expect(await refusalOf(late)).toBe(notAllowed);
    await asSuperuser((tx) =>
      tx.insert(boroughRatings).values({ ...row, level: 3, dontKnow: false, ...by }),
    );
    const gone = await as(team.manager).db.run((tx) => tx.delete(boroughRatings).returning());
    expect(gone).toEqual([]);
  });

  test("R-AZ-06 R-AZ-07 nobody rates for another, and no other borough sees it", async () => {
    await ratedLastYear([0, 1, 1, 2, 2, 2, 2, 3, 3, 3]);
    for (const actor of [team.practitioner, team.reader]) {
      expect(await rateBorough(as(actor), ours(), says(1))).toEqual({ refused: "not_allowed" });
    }
    const stranger = await addPerson("commissioner", { boroughId: await addBorough() });
    const forum = await addForum(await addBorough());
    for (const actor of [commissioner, stranger, forum.organiser]) {
      expect(await rateBorough(as(actor), ours(), says(1))).toEqual({ refused: "not_found" });
    }
    for (const actor of [stranger, forum.organiser]) {
      expect(await listSeenYears(as(actor), team.boroughId)).toEqual([]);
    }
    const row = { id: newId(), boroughId: team.boroughId, ...ours(), year: thisYear, code };
    const by = { ratedBy: commissioner.userId, ratedAt: now };
    const forced = as(commissioner).db.run((tx) =>
      tx.insert(boroughRatings).values({ ...row, level: 3, dontKnow: false, ...by }),
    );
    expect(await refusalOf(forced)).toBe(notAllowed);
  });
});
