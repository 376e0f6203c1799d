import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { settings } from "@/db/schema/organisations";
import { boroughGrants } from "@/db/schema/sharing";
import type { Actor } from "@/lib/access/model";
import { addLink } from "@/lib/evidence/commands";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import { type GrantDetail, grantDetails, type SharedAudit } from "@/lib/sharing/model";
import {
  findContentAsBoroughWould,
  findSharedContent,
  listAsBoroughWould,
  listGrants,
  listShared,
  listSharedFigures,
} from "@/lib/sharing/queries";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { openedAudit } from "../support/every-table";
import { signedAudit } from "../support/signed-audit";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
let auditId: string;
const ctxOf = (actor: Actor, now = noon) => contextOf(actor, now);

beforeEach(async () => {
  team = await addSettingWithTeam();
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
  auditId = await signedAudit(ctxOf(team.manager), team);
});

const share = (detail: GrantDetail, more: { now?: Date; fromOn?: string; actor?: Actor } = {}) =>
  shareWithBorough(ctxOf(more.actor ?? team.manager, more.now), {
    ...{ settingId: team.settingId, instrument: "elppeg", detail, fromOn: more.fromOn },
  });
const takeBack = (actor = team.manager) =>
  takeBackFromBorough(ctxOf(actor), { settingId: team.settingId, instrument: "elppeg" });
/** Read whole, and as it is counted with many others: whatever is granted or taken back, both say the same. */
async function seenBy(
  actor: Actor,
  atMost: GrantDetail = "evidence",
  boroughId = team.boroughId,
): Promise<SharedAudit[]> {
  const whole = await listShared(ctxOf(actor), boroughId, { atMost });
  const counted = await listSharedFigures(ctxOf(actor), boroughId, {
    ...{ instrument: "elppeg", atMost },
  });
  expect(counted).toEqual(whole.map(asCounted));
  return whole;
}

function asCounted({ auditId: _audit, detail: _detail, results, ...audit }: SharedAudit) {
  const themes = [...results].map(([theme, { score, counts, answers }]) => {
    return [theme, { score: { score: score.score }, counts, answers }] as const;
  });
  return { ...audit, results: new Map(themes) };
}

describe("F48 what the borough sees of a setting's signed work", () => {
  test("is nothing until the setting says so, and then what it said", async () => {
    expect(await seenBy(commissioner)).toEqual([]);
    expect(await share("themes")).toEqual({ shared: true });
    const [seen, ...more] = await seenBy(commissioner);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ auditId, settingId: team.settingId, detail: "themes" });
    expect([...(seen?.results.keys() ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("R-AZ-07 holds no more than its grade, field by field", async () => {
    const fields = {
      themes: ["counts", "score", "title"],
      questions: ["answers", "counts", "score", "title"],
      evidence: ["answers", "counts", "score", "title", "withoutEvidence"],
    };
    for (const detail of grantDetails) {
      accepted(await share(detail));
      const [seen] = await seenBy(commissioner);
      expect(Object.keys(seen?.results.get(1) ?? {}).toSorted()).toEqual(fields[detail]);
      const content = await findSharedContent(ctxOf(commissioner), team.boroughId, auditId);
      expect(content?.notes.length).toBe(detail === "evidence" ? 1 : 0);
      const grants = await listGrants(ctxOf(team.manager), team.settingId);
      const agreed = grants.find(({ withdrawnAt }) => !withdrawnAt);
      expect(content?.statement).toEqual(agreed?.statement);
      const told = JSON.stringify([seen, [...(seen?.results ?? [])], content]);
      expect(told).not.toContain(team.manager.name);
      expect(told).not.toContain("changedBy");
    }
  });

  test("is cut to what a page asks for, and never more than was granted", async () => {
    accepted(await share("evidence"));
    const [cut] = await seenBy(commissioner, "themes");
    expect(cut).toMatchObject({ detail: "themes" });
    expect(cut?.results.get(1)?.answers).toBeUndefined();
    accepted(await share("themes"));
    const [asked] = await seenBy(commissioner, "evidence");
    expect(asked).toMatchObject({ detail: "themes" });
    expect(asked?.results.get(1)?.answers).toBeUndefined();
  });

  test("is what the setting was shown before, grade by grade", async () => {
    const settingId = team.settingId;
    const open = await openedAudit(ctxOf(team.manager), settingId, 2025);
    const code = "elppeg.1.policy-practice";
    const link = { auditId: open, code, title: "Our notes", url: "https://example.org/n" };
    accepted(await addLink(ctxOf(team.manager), { ...link, datedOn: "2025-06-01" }));
    accepted(await signOff(ctxOf(team.manager), open, "Agreed by all"));
    for (const detail of grantDetails) {
      const ours = await listAsBoroughWould(ctxOf(team.reader), settingId, "elppeg", detail);
      const beside = await findContentAsBoroughWould(ctxOf(team.reader), open, detail);
      accepted(await share(detail));
      const theirs = await seenBy(commissioner);
      expect(theirs.toReversed()).toEqual(ours);
      const shown = await findSharedContent(ctxOf(commissioner), team.boroughId, open);
      expect(shown).toMatchObject(beside);
      expect(shown?.evidence.length).toBe(detail === "evidence" ? 1 : 0);
    }
  });

  test("begins on its day and not before", async () => {
    const now = new Date();
    accepted(await share("questions", { now, fromOn: isoDayOf(addDays(now, 2)) }));
    expect(await seenBy(commissioner)).toEqual([]);
    expect(await share("questions", { now, fromOn: "2026-01-01" })).toEqual({
      refused: "day_past",
    });
    accepted(await share("questions", { now, fromOn: isoDayOf(now) }));
    expect(await seenBy(commissioner)).toHaveLength(1);
  });

  test("ends at once when it is taken back, and when the audit is reopened", async () => {
    accepted(await share("questions"));
    accepted(await takeBack());
    expect(await seenBy(commissioner)).toEqual([]);
    expect(await findSharedContent(ctxOf(commissioner), team.boroughId, auditId)).toBeUndefined();
    accepted(await share("questions"));
    accepted(await reopenAudit(ctxOf(team.manager), auditId, "One more answer"));
    expect(await seenBy(commissioner)).toEqual([]);
    expect(await share("questions")).toEqual({ refused: "nothing_signed" });
  });

  test("does not grow by itself: an audit signed later waits until it is shared again", async () => {
    accepted(await share("themes"));
    const later = addDays(noon, 30);
    await signedAudit(ctxOf(team.manager, later), { ...team, year: 2027 });
    expect((await seenBy(commissioner)).map(({ year }) => year)).toEqual([2026]);
    accepted(await share("themes", { now: addDays(noon, 31) }));
    expect((await seenBy(commissioner)).map(({ year }) => year)).toEqual([2026, 2027]);
  });

  test("stays behind when a setting moves to another borough", async () => {
    accepted(await share("questions"));
    const there = await addBorough("Birchfield");
    await asSuperuser((tx) =>
      tx.update(settings).set({ boroughId: there }).where(eq(settings.id, team.settingId)),
    );
    const theirs = await addPerson("commissioner", { boroughId: there });
    expect(await seenBy(commissioner)).toEqual([]);
    expect(await seenBy(theirs, "evidence", there)).toEqual([]);
  });

  test("R-AZ-06 is for the people of that borough alone, whatever borough somebody else names", async () => {
    accepted(await share("evidence"));
    const there = await addSettingWithTeam();
    const others = [
      await addPerson("commissioner", { boroughId: there.boroughId }),
      await addPerson("forum_organiser"),
      await addPerson("platform_administrator"),
      there.manager,
    ];
    for (const actor of others) {
      expect(await seenBy(actor)).toEqual([]);
      expect(await findSharedContent(ctxOf(actor), team.boroughId, auditId)).toBeUndefined();
    }
    expect(await seenBy(await addPerson("analyst", { boroughId: team.boroughId }))).toHaveLength(1);
  });
});

describe("F48 sharing", () => {
  test("is the manager's to do and to take back, and another setting's manager finds nothing", async () => {
    const stranger = (await addSettingWithTeam()).manager;
    for (const actor of [team.practitioner, team.reader]) {
      expect(await share("themes", { actor })).toEqual({ refused: "not_allowed" });
      expect(await takeBack(actor)).toEqual({ refused: "not_allowed" });
    }
    expect(await share("themes", { actor: stranger })).toEqual({ refused: "not_found" });
    expect(await share("themes", { actor: commissioner })).toEqual({ refused: "not_found" });
    accepted(await share("themes"));
    expect(await takeBack(stranger)).toEqual({ refused: "not_found" });
    expect(await listGrants(ctxOf(stranger), team.settingId)).toEqual([]);
    expect(await seenBy(commissioner)).toHaveLength(1);
  });

  test("keeps the words that were agreed to, and says every change on the trail", async () => {
    accepted(await share("questions"));
    accepted(await share("questions"));
    accepted(await share("themes"));
    accepted(await takeBack());
    accepted(await takeBack());
    const grants = await listGrants(ctxOf(team.reader), team.settingId);
    expect(grants.map(({ detail, withdrawnAt }) => [detail, Boolean(withdrawnAt)])).toEqual(
      expect.arrayContaining([
        ["themes", true],
        ["questions", true],
      ]),
    );
    expect(grants).toHaveLength(2);
    expect(grants[0]?.statement.join(" ")).toContain("Alderbrook");
    const trail = await asSuperuser((tx) =>
      rowsOf<{ action: string }>(
        tx.execute(sql`select action from trail where tenant = ${`setting:${team.settingId}`}
          and action in ('signed work shared', 'sharing taken back') order by n`),
      ),
    );
    expect(trail.map(({ action }) => action)).toEqual([
      "signed work shared",
      "signed work shared",
      "sharing taken back",
    ]);
  });

  test("R-AZ-05 in SQL too nobody grants for another, into another borough, or changes what was agreed", async () => {
    accepted(await share("themes"));
    const grant = {
      ...{ id: newId(), settingId: team.settingId, boroughId: team.boroughId },
      ...{ instrument: "ecf" as const, detail: "evidence" as const, fromOn: "2026-06-12" },
      ...{ statement: ["x"], grantedAt: noon },
    };
    const granting = (actor: Actor, more: object = {}) =>
      refusalOf(
        ctxOf(actor).db.run((tx) =>
          tx.insert(boroughGrants).values({ ...grant, grantedBy: actor.userId, ...more }),
        ),
      );
    expect(await granting(team.practitioner)).toBe(notAllowed);
    expect(await granting(commissioner)).toBe(notAllowed);
    const there = await addBorough("Birchfield");
    expect(await granting(team.manager, { boroughId: there })).toBe(notAllowed);
    const widening = ctxOf(team.manager).db.run((tx) =>
      tx.update(boroughGrants).set({ detail: "evidence" }),
    );
    expect(await refusalOf(widening)).toBe(notAllowed);
    const forging = asSuperuser((tx) => tx.update(boroughGrants).set({ detail: "evidence" }));
    expect(await refusalOf(forging)).toBe(kept);
    expect(await refusalOf(asSuperuser((tx) => tx.delete(boroughGrants)))).toBe(kept);
  });
});
