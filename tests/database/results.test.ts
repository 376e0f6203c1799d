import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { releasedResults, releases } from "@/db/schema/surveys";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import { openAudit, saveAnswers } from "@/lib/audits/commands";
import { contextOf, visitorContext } from "@/lib/request/context";
import { shareResults, withdrawSharing } from "@/lib/results/commands";
import { findResults, listShares } from "@/lib/results/queries";
import { resultsBlocks } from "@/lib/results/results-blocks";
import { resultsTable } from "@/lib/results/results-table";
import { signOff } from "@/lib/sign-offs/commands";
import { releaseSurvey } from "@/lib/surveys/commands";
import type { ShareAudience } from "@/lib/surveys/model";
import { findReleasedSurvey, selectReleasedSurvey } from "@/lib/surveys/queries";
import { asSuperuser, rowsOf, withFreshDatabase } from "../support/database";
import { attack, type Published } from "../support/differencing-attack";
import { addForumWithSetting } from "../support/forum";
import { textOf } from "../support/results-text";
import { addSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addForumWithSetting>>;
let team: Team;
let other: Awaited<ReturnType<typeof addSettingWithTeam>>;
beforeAll(async () => {
  team = await addForumWithSetting();
  other = await addSettingWithTeam();
});

const at = (actor: Actor) => contextOf(actor, noon);
const organising = () => at(team.organiser);

async function released(n: number, told: Parameters<typeof addSurvey>[2] = {}) {
  const surveyId = await addSurvey(team, { breakdowns: [] }, { owner: "forum", ...told });
  await takeReplies(team, surveyId, repliesOf(n, { welcome: 3, listening: 1 }));
  await releaseSurvey(organising(), surveyId);
  return surveyId;
}

const share = (surveyId: string, audience: ShareAudience) =>
  shareResults(organising(), surveyId, audience);

/** Everything a page, a print, a PDF and a file would say to somebody; nothing when there is nothing for them. */
async function saidTo(actor: Actor, surveyId: string): Promise<string | undefined> {
  const found = await findResults(at(actor), surveyId);
  if (!found) return undefined;
  const table = resultsTable(found.results).rows.flat();
  return [...resultsBlocks(found.results).map(textOf), ...table].join("\n");
}

const nearly = "Nearly all of the families who answered";

describe("F55 F77 the forum sees first, and says who sees next", () => {
  test("F47 4, 7, 10 and 40 replies as each role finds them, before and after sharing", async () => {
    const around = [team.manager, team.practitioner, team.reader, team.commissioner, team.analyst];
    for (const n of [4, 7, 10, 40]) {
      const surveyId = await released(n);
      for (const actor of [...around, other.manager]) {
        expect(await saidTo(actor, surveyId)).toBeUndefined();
      }
      const own = (await saidTo(team.organiser, surveyId)) ?? "";
      await share(surveyId, "setting");
      await share(surveyId, "borough");
      const [manager = "", , reader = "", commissioner = ""] = await Promise.all(
        around.map((actor) => saidTo(actor, surveyId)),
      );
      expect(await saidTo(other.manager, surveyId)).toBeUndefined();
      expect([manager, reader]).toEqual([own, own]);
      expect(own.includes(nearly)).toBe(n === 7);
      expect(own.includes("Fewer than 5 families answered")).toBe(n === 4);
      expect(commissioner).not.toContain(nearly);
      expect(commissioner.includes("Fewer than 10 families answered")).toBe(n < 10);
      expect(commissioner.includes("of 10 families who answered")).toBe(n === 10);
      expect(commissioner.includes("100% of the 40 families")).toBe(n === 40);
      expect(commissioner).toContain(`${n} families answered, of 60 on the roll.`);
    }
  });

  test("R-AZ-01 no statement of anybody it is not shared with finds a row, a figure or a count", async () => {
    const surveyId = await released(12);
    await share(surveyId, "borough");
    const tables = [
      "releases",
      "released_results",
      "survey_codes",
      "responses",
      "response_contexts",
    ];
    for (const actor of [team.manager, team.practitioner, team.reader, other.manager]) {
      for (const table of tables) {
        const seen = await at(actor)
          .db.run((tx) =>
            rowsOf(tx.execute(sql.raw(`select 1 from ${table} where survey_id = '${surveyId}'`))),
          )
          .catch(() => []);
        expect([table, seen]).toEqual([table, []]);
      }
    }
    const words = await at(team.commissioner).db.run((tx) =>
      tx.select().from(releasedResults).where(eq(releasedResults.surveyId, surveyId)),
    );
    expect(words.filter(({ audience }) => audience === "setting")).toEqual([]);
  });

  test("taking it back acts at once, for everybody of that audience, and both stay on record", async () => {
    const surveyId = await released(12);
    const visiting = visitorContext(noon, surveyId);
    const asFamily = () => visiting.db.run((tx) => selectReleasedSurvey(tx, surveyId, "shared"));
    expect(await asFamily()).toBeUndefined();
    for (const audience of ["setting", "borough", "families"] as const)
      await share(surveyId, audience);
    expect((await asFamily())?.completed).toBe(12);
    expect(await saidTo(team.manager, surveyId)).toBeDefined();
    for (const audience of ["setting", "borough", "families"] as const)
      expect(await withdrawSharing(organising(), surveyId, audience)).toEqual({ audience });
    expect(await asFamily()).toBeUndefined();
    for (const actor of [team.manager, team.reader, team.commissioner, team.analyst])
      expect(await saidTo(actor, surveyId)).toBeUndefined();
    expect(await saidTo(team.organiser, surveyId)).toBeDefined();
    const shares = await listShares(organising(), surveyId);
    expect(shares.map(({ withdrawnAt }) => withdrawnAt !== undefined)).toEqual([true, true, true]);
    const events = await asSuperuser((tx) =>
      tx.select().from(trail).where(sql`${trail.payload}->>'surveyId' = ${surveyId}`),
    );
    expect(events.filter(({ action }) => action.startsWith("survey results shared"))).toHaveLength(
      3,
    );
    expect(events.filter(({ action }) => action === "survey sharing withdrawn")).toHaveLength(3);
  });

  test("R-AZ-07 only the owner shares, what is released, and twice is once", async () => {
    const surveyId = await addSurvey(team, {}, { owner: "forum" });
    await takeReplies(team, surveyId, repliesOf(12, { welcome: 3 }));
    expect(await share(surveyId, "setting")).toEqual({ refused: "not_released" });
    await releaseSurvey(organising(), surveyId);
    for (const actor of [team.manager, team.practitioner, team.reader])
      expect(await shareResults(at(actor), surveyId, "families")).toEqual({
        refused: "not_allowed",
      });
    for (const actor of [team.commissioner, other.manager])
      expect(await shareResults(at(actor), surveyId, "families")).toEqual({ refused: "not_found" });
    await Promise.all([
      share(surveyId, "setting"),
      share(surveyId, "setting"),
      share(surveyId, "setting"),
    ]);
    expect(await listShares(organising(), surveyId)).toHaveLength(1);
    expect(await withdrawSharing(at(team.manager), surveyId, "setting")).toEqual({
      refused: "not_allowed",
    });
  });

  test("in words is for the owner and the setting: families and borough are given another row and another count", async () => {
    const surveyId = await released(7);
    for (const audience of ["setting", "borough", "families"] as const)
      await share(surveyId, audience);
    const far = await findReleasedSurvey(at(team.commissioner), surveyId);
    const near = await findReleasedSurvey(at(team.manager), surveyId);
    expect(JSON.stringify(near?.rows)).toContain("nearly_all");
    expect(JSON.stringify(far?.rows)).not.toContain("nearly_all");
    expect(near?.coverage.modes).toEqual([{ name: "online", heard: 7 }]);
    expect(far?.coverage.modes).toBeUndefined();
  });
});

describe("F83 the setting’s own rating", () => {
  test("stands beside what families said for readers of the setting, from its newest signed audit, and for nobody else", async () => {
    const code = "elppeg.1.policy-practice";
    const managing = at(team.manager);
    const opened = await openAudit(managing, {
      settingId: team.settingId,
      instrument: "elppeg",
      year: 2026,
    });
    if ("refused" in opened) throw new Error(opened.refused);
    await saveAnswers(managing, opened.auditId, [{ code, version: 0, choice: "3" }]);
    const surveyId = await released(12, { mirrors: [code] });
    await share(surveyId, "setting");
    await share(surveyId, "borough");
    expect(await saidTo(team.manager, surveyId)).not.toContain("The setting put this at");
    await signOff(managing, opened.auditId, "Agreed by us all");
    for (const actor of [team.manager, team.practitioner, team.reader])
      expect(await saidTo(actor, surveyId)).toContain("The setting put this at Embedded in 2026.");
    for (const actor of [team.organiser, team.commissioner, team.analyst])
      expect(await saidTo(actor, surveyId)).not.toContain("The setting put this at");
  });
});

describe("F22 year on year", () => {
  test("the survey before of the same owner is compared, and another owner’s is not", async () => {
    const place = await addForumWithSetting();
    const settings = { ...place, owner: "setting" as const };
    for (const [year, owner] of [
      [2024, "setting"],
      [2025, "forum"],
      [2026, "forum"],
    ] as const) {
      const surveyId = await addSurvey(settings, {}, { owner, year });
      await takeReplies(
        place,
        surveyId,
        repliesOf(20, { welcome: year === 2026 ? 3 : 0, listening: 2 }),
      );
      const runner = owner === "forum" ? place.organiser : place.manager;
      await releaseSurvey(at(runner), surveyId);
      const found = await findResults(at(runner), surveyId);
      expect(found?.results.earlier?.year).toBe(year === 2026 ? 2025 : undefined);
      if (year === 2026) expect(found?.results.questions[0]?.change?.verdict).toBe("higher");
    }
  });
});

describe("G5 the hiding attack on a survey that was really asked, closed, reopened and released", () => {
  test("R-AN-06 adding and subtracting all that is out about a question finds no small group, for any reader", async () => {
    const surveyId = await addSurvey(team, {}, { owner: "forum" });
    const openings = [
      { attends: 7, others: 11 },
      { attends: 2, others: 1 },
      { attends: 4, others: 9 },
    ];
    const people: { opening: number; attends: boolean }[] = [];
    for (const [index, { attends, others }] of openings.entries()) {
      const opening = index + 1;
      const replies = [
        ...repliesOf(attends, { welcome: 3, listening: 0 }, "attends", opening),
        ...repliesOf(others, { welcome: 1, listening: 2 }, undefined, opening),
      ];
      people.push(...replies.map(({ groups }) => ({ opening, attends: "forum" in groups })));
      await takeReplies(team, surveyId, replies, { opening });
      expect(await releaseSurvey(organising(), surveyId)).toHaveProperty("released");
    }
    const rows = await asSuperuser((tx) =>
      tx.select().from(releasedResults).where(eq(releasedResults.surveyId, surveyId)),
    );
    for (const audiences of [
      ["both", "setting"],
      ["both", "shared"],
    ]) {
      for (const code of ["welcome", "listening"]) {
        const published = rows
          .filter((row) => row.kind === "question" && row.code === code)
          .filter(({ audience }) => audiences.includes(audience))
          .flatMap(({ figures, group, opening }): Published[] => {
            const status = (figures as { favourable: { status: string } }).favourable.status;
            if (status !== "shown" && status !== "words") return [];
            const counts = people.map((each) =>
              each.opening <= opening && (group === null || (group === "attends") === each.attends)
                ? 1
                : 0,
            );
            return [{ people: counts, form: status === "shown" ? "numbers" : "words" }];
          });
        expect(published.length).toBeGreaterThan(0);
        const inNumbers = published.filter(({ form }) => form === "numbers");
        expect(attack(inNumbers, 10)).toBeUndefined();
        expect(attack(published, 5)).toBeUndefined();
      }
    }
    const kept = await asSuperuser((tx) =>
      tx.select({ action: releases.action }).from(releases).where(eq(releases.surveyId, surveyId)),
    );
    expect(kept.map(({ action }) => action).sort()).toEqual([
      "keep_previous",
      "publish",
      "publish",
    ]);
  });
});
