import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { receivedSheets, responseContexts, surveyComments } from "@/db/schema/answering";
import { forums } from "@/db/schema/organisations";
import { collectors } from "@/db/schema/paper";
import { responses, surveyOpenings } from "@/db/schema/surveys";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { closeSurvey } from "@/lib/surveys/commands";
import { handInSheet, lendTablet, setTabletLent } from "@/lib/tablets/commands";
import { findTabletSurvey, listTablets } from "@/lib/tablets/queries";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { sealedSheetFor } from "../support/sealed-sheet";
import { surveyAt } from "../support/survey-stages";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addSettingWithTeam>>;
let team: Team;
const forumId = newId();
let organiser: Awaited<ReturnType<typeof addPerson>>;
beforeAll(async () => {
  team = await addSettingWithTeam();
  const forum = { id: forumId, boroughId: team.boroughId, name: "Parents", createdAt: noon };
  await asSuperuser((tx) => tx.insert(forums).values(forum));
  organiser = await addPerson("forum_organiser", { forumId, homeBoroughId: team.boroughId });
});

const organising = () => contextOf(organiser, noon);

async function lentTablet() {
  const place = { settingId: team.settingId, forumId };
  const { surveyId } = await surveyAt("open", place, organiser, { replies: 0 });
  const lent = await lendTablet(organising(), surveyId, "Sunday dads’ club");
  if (!("token" in lent)) throw new Error(lent.refused);
  const kept = await findTabletSurvey(lent.token, noon);
  if (!kept) throw new Error("The tablet has no survey");
  return { surveyId, ...lent, kept };
}

type Lent = Awaited<ReturnType<typeof lentTablet>>;

/** A finished sheet, sealed as the tablet seals it. */
function finished({ kept }: Lent, { tried = false, marks = { welcome: "4" }, ...more } = {}) {
  const key = newId();
  const typed = {
    key,
    language: "en",
    marks,
    matters: [],
    contexts: ["eal"],
    comment: "",
    ...more,
  };
  const sealed = sealedSheetFor(kept.sealTo, key, { opening: kept.opening, typed });
  return { key, sheet: { ...sealed, tried } };
}

const storedOf = (surveyId: string) =>
  asSuperuser((tx) => tx.select().from(responses).where(eq(responses.surveyId, surveyId)));

async function reopen(surveyId: string) {
  const next = { surveyId, settingId: team.settingId, opening: 2 };
  const by = { openedBy: organiser.userId, openedAt: noon };
  await asSuperuser((tx) => tx.insert(surveyOpenings).values({ ...next, ...by }));
}

describe("F60 O-04 a sheet that a tablet hands in", () => {
  test("is one reply, however often and at once it is sent", async () => {
    const lent = await lentTablet();
    const { key, sheet } = finished(lent, { forum: "yes", comment: "Thank you" } as object);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => handInSheet(lent.token, key, sheet, noon)),
    );
    expect(outcomes.filter((outcome) => outcome === "stored")).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(["stored", "stored_before"]));
    const again = await handInSheet(lent.token, key, { ...sheet, tried: true }, noon);
    expect(again).toBe("stored_before");
    const [reply, ...more] = await storedOf(lent.surveyId);
    expect(more).toEqual([]);
    expect(reply).toMatchObject({
      ...{ mode: "tablet", language: "en", wording: "reviewed", week: "2026-06-08" },
      ...{ answers: { welcome: 3 }, groups: { forum: "attends" } },
    });
    const [contexts, comments] = await asSuperuser(async (tx) => [
      await tx.select().from(responseContexts).where(eq(responseContexts.surveyId, lent.surveyId)),
      await tx.select().from(surveyComments).where(eq(surveyComments.surveyId, lent.surveyId)),
    ]);
    expect(contexts).toMatchObject([{ contexts: ["eal"] }]);
    expect(comments).toMatchObject([{ words: "Thank you" }]);
    const ids = [reply, ...contexts, ...comments].map((row) => row?.id);
    expect(new Set([...ids, key]).size).toBe(4);
  });

  test("R-AN-01 its key, the tablet's address and its label are nowhere beside the reply", async () => {
    const lent = await lentTablet();
    const { key, sheet } = finished(lent);
    await handInSheet(lent.token, key, sheet, noon);
    const everything = await asSuperuser(async (tx) => [
      ...(await tx.select().from(responses)),
      ...(await tx.select().from(responseContexts)),
      ...(await tx.select().from(receivedSheets)),
      ...(await tx.select().from(collectors)),
    ]);
    const written = JSON.stringify(everything);
    for (const secret of [key, lent.token, lent.leaveCode]) expect(written).not.toContain(secret);
    expect(JSON.stringify(await storedOf(lent.surveyId))).not.toContain("dads");
  });

  test("is taken in after a reopening, unless it may have been counted before the closing", async () => {
    const lent = await lentTablet();
    const [never, tried, counted] = [
      finished(lent),
      finished(lent, { tried: true }),
      finished(lent),
    ];
    await handInSheet(lent.token, counted.key, counted.sheet, noon);
    await closeSurvey(organising(), lent.surveyId, {});
    expect(await handInSheet(lent.token, never.key, never.sheet, noon)).toBe("closed");
    await reopen(lent.surveyId);
    expect(await handInSheet(lent.token, never.key, never.sheet, noon)).toBe("stored");
    const resent = { ...never.sheet, tried: true };
    expect(await handInSheet(lent.token, never.key, resent, noon)).toBe("stored_before");
    expect(await handInSheet(lent.token, tried.key, tried.sheet, noon)).toBe("too_late");
    const unsure = { ...counted.sheet, tried: true };
    expect(await handInSheet(lent.token, counted.key, unsure, noon)).toBe("too_late");
    expect(await storedOf(lent.surveyId)).toHaveLength(2);
  });

  test("O-06 is refused when it is not sealed for this survey and key, or holds what is not asked", async () => {
    const lent = await lentTablet();
    const { key, sheet } = finished(lent);
    const odd = [
      [newId(), sheet],
      [key, { ...sheet, sealed: "AAAA" }],
      [key, { ...sheet, from: finished(lent).sheet.from }],
    ] as const;
    for (const [id, sent] of odd) {
      expect(await handInSheet(lent.token, id, sent, noon)).toBe("unreadable");
    }
    for (const more of [{ marks: { elsewhere: "1" } }, { language: "tlh" }, { matters: ["x"] }]) {
      const wrong = finished(lent, more as object);
      expect(await handInSheet(lent.token, wrong.key, wrong.sheet, noon)).toBe("unreadable");
    }
    const elsewhere = await lentTablet();
    expect(await handInSheet(elsewhere.token, key, sheet, noon)).toBe("unreadable");
    expect(await handInSheet("nobody", key, sheet, noon)).toBe("unknown_tablet");
    expect(await storedOf(lent.surveyId)).toEqual([]);
  });
});

describe("O-09 a tablet", () => {
  test("taken back sends nothing, and sends again when it is lent again", async () => {
    const lent = await lentTablet();
    const [tablet] = await listTablets(organising(), lent.surveyId);
    if (!tablet) throw new Error("The tablet is not listed");
    expect(tablet).toEqual({ id: tablet.id, label: "Sunday dads’ club", lentAt: noon });
    const { key, sheet } = finished(lent);
    await setTabletLent(organising(), tablet.id, false);
    expect(await handInSheet(lent.token, key, sheet, noon)).toBe("taken_back");
    expect(await findTabletSurvey(lent.token, noon)).toMatchObject({ isOpen: false });
    await setTabletLent(organising(), tablet.id, true);
    expect(await handInSheet(lent.token, key, sheet, noon)).toBe("stored");
  });

  test("R-AZ-07 F55 is lent, listed and taken back by those who run its survey, and nobody else", async () => {
    const lent = await lentTablet();
    const [tablet] = await listTablets(organising(), lent.surveyId);
    const others = [
      team.manager,
      team.reader,
      await addPerson("commissioner", { boroughId: team.boroughId }),
      await addPerson("platform_administrator"),
    ];
    for (const actor of others) {
      const ctx = contextOf(actor, noon);
      expect(await lendTablet(ctx, lent.surveyId, "Mine")).toHaveProperty("refused");
      expect(await listTablets(ctx, lent.surveyId)).toEqual([]);
      expect(await setTabletLent(ctx, tablet?.id ?? "", false)).toHaveProperty("refused");
    }
    const { token } = lent;
    expect(await findTabletSurvey(token, noon)).toMatchObject({ isOpen: true });
  });

  test("keeps the words of every language families may read, and none of their answers", async () => {
    const lent = await lentTablet();
    const { languages, ...rest } = lent.kept;
    expect(languages.map(({ tag }) => tag)).toEqual(["en"]);
    expect(languages[0]?.sheet.questions.map(({ code }) => code)).toEqual(["welcome", "listening"]);
    expect(Object.keys(rest).sort()).toEqual(
      ["isOpen", "label", "lacksEasyRead", "leaveHash", "opening", "sealTo", "title"].sort(),
    );
  });

  test("F72 the trail says when one was lent and taken back", async () => {
    const lent = await lentTablet();
    const [tablet] = await listTablets(organising(), lent.surveyId);
    await setTabletLent(organising(), tablet?.id ?? "", false);
    await setTabletLent(organising(), tablet?.id ?? "", false);
    const events = await asSuperuser((tx) =>
      tx.execute(
        sql`select action from trail where payload->>'collectorId' = ${tablet?.id ?? ""} order by n`,
      ),
    );
    const rows = Array.isArray(events) ? events : (events as { rows: object[] }).rows;
    expect(rows).toEqual([{ action: "tablet lent" }, { action: "tablet taken back" }]);
  });
});
