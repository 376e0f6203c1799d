import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { surveyCodes } from "@/db/schema/answering";
import { releases } from "@/db/schema/surveys";
import { contextOf } from "@/lib/request/context";
import { closeSurvey, releaseSurvey } from "@/lib/surveys/commands";
import { findReleasedSurvey } from "@/lib/surveys/queries";
import { asSuperuser, kept, refusalOf, withFreshDatabase } from "../support/database";
import { addSentCode, addSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
beforeAll(async () => {
  team = await addSettingWithTeam();
});

const managing = () => contextOf(team.manager, noon);
const twelve = repliesOf(12, { welcome: 3, listening: 2 });
const onPaper = twelve.slice(0, 6).map((reply) => ({ ...reply, mode: "paper" as const }));

describe("F71 who was heard is frozen with the release", () => {
  test("ways of answering, contexts beside the roll’s, and what matters most, with small counts hidden", async () => {
    const surveyId = await addSurvey(team, {}, { asksImportance: true });
    const replies = [...onPaper, ...twelve].map((reply) => ({ ...reply, matters: ["welcome"] }));
    await takeReplies(team, surveyId, replies, {
      contexts: [...Array(6).fill(["eal"]), ["working"], ["none"]],
      known: { eal: 20, working: 40 },
    });
    await releaseSurvey(managing(), surveyId);
    const found = await findReleasedSurvey(managing(), surveyId);
    expect(found?.coverage).toMatchObject({ completed: 18, roll: 60, floor: 5 });
    expect(found?.coverage.modes).toEqual([
      { name: "online", heard: 12 },
      { name: "paper", heard: 6 },
    ]);
    const contexts = found?.coverage.contexts ?? [];
    expect(contexts.find(({ context }) => context === "eal")).toMatchObject({
      heard: 6,
      known: 20,
    });
    expect(contexts.find(({ context }) => context === "working")?.heard).toBe("few");
    expect(contexts.find(({ context }) => context === "transport")).toMatchObject({
      ...{ heard: 0, known: null },
    });
    expect(found?.coverage.matters?.questions[0]).toEqual({ code: "welcome", named: 18 });
    const change = asSuperuser((tx) => tx.update(releases).set({ coverage: {} }));
    expect(await refusalOf(change)).toBe(kept);
  });

  test("F47 a few later replies leave it as it was", async () => {
    const surveyId = await addSurvey(team);
    await takeReplies(team, surveyId, twelve);
    await releaseSurvey(managing(), surveyId);
    const before = await findReleasedSurvey(managing(), surveyId);
    await takeReplies(team, surveyId, onPaper.slice(0, 2), { opening: 2 });
    expect(await releaseSurvey(managing(), surveyId)).toMatchObject({ released: "keep_previous" });
    const after = await findReleasedSurvey(managing(), surveyId);
    expect(after).toMatchObject({ completed: 14, waiting: 2 });
    expect(after?.coverage).toEqual(before?.coverage);
  });

  test("a context the survey does not know stops the release whole", async () => {
    const surveyId = await addSurvey(team);
    await takeReplies(team, surveyId, twelve, { contexts: [["rich" as "eal"]] });
    await expect(releaseSurvey(managing(), surveyId)).rejects.toThrow();
    expect(await findReleasedSurvey(managing(), surveyId)).toBeUndefined();
  });

  test("R-AN-08 the addresses codes were sent to are gone, and the codes are not", async () => {
    const surveyId = await addSurvey(team);
    await addSentCode(surveyId, "aisha@families.example");
    await takeReplies(team, surveyId, twelve, { close: false });
    await closeSurvey(managing(), surveyId, { roll: 60, contexts: { eal: 20 } });
    await releaseSurvey(managing(), surveyId);
    const found = await findReleasedSurvey(managing(), surveyId);
    const eal = found?.coverage.contexts?.find(({ context }) => context === "eal");
    expect(eal).toMatchObject({ heard: 0, known: 20 });
    const left = await asSuperuser((tx) =>
      tx.select().from(surveyCodes).where(eq(surveyCodes.surveyId, surveyId)),
    );
    expect(left).toMatchObject([{ email: null }]);
  });
});
