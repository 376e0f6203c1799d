import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/model";
import { findParents } from "@/lib/borough-picture/queries";
import { parentsTable } from "@/lib/borough-picture/tables";
import { csvOf } from "@/lib/reports/csv";
import { contextOf } from "@/lib/request/context";
import { shareResults, withdrawSharing } from "@/lib/results/commands";
import { shareWithBorough } from "@/lib/sharing/commands";
import { withFreshDatabase } from "../support/database";
import { signedAudit } from "../support/signed-audit";
import { smallSheet, surveyAt } from "../support/survey-stages";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

const { questions } = smallSheet();
const sheet = smallSheet({
  questions: questions.map((each) => ({ ...each, origin: "ready" as const })),
});

type Place = { settingId: string; manager: Actor; surveyId: string };
let boroughId: string;
let commissioner: Actor;
let oak: Place;
let elm: Place;

async function addAsked(name: string, replies: number): Promise<Place> {
  const settingId = await addSetting(boroughId, name);
  const manager = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
  const { surveyId } = await surveyAt("released", { settingId }, manager, { sheet, replies });
  return { settingId, manager, surveyId };
}

const share = ({ manager, surveyId }: Place) =>
  shareResults(contextOf(manager, noon), surveyId, "borough");
const look = (actor = commissioner) => findParents(contextOf(actor, noon), boroughId);

beforeAll(async () => {
  boroughId = await addBorough();
  commissioner = await addPerson("commissioner", { boroughId });
  oak = await addAsked("Oak", 24);
  elm = await addAsked("Elm", 7);
});

describe("what a borough sees of parents’ answers", () => {
  test("R-AZ-07 is nothing until whoever asked shares it with the borough", async () => {
    expect(await look()).toBeUndefined();
    accepted(await share(oak));
    accepted(await share(elm));
    const seen = await look();
    expect(seen?.heard.map(({ setting }) => setting.name)).toEqual(["Elm", "Oak"]);
    expect(await look(oak.manager)).toBeUndefined();
    expect(await look(await addPerson("commissioner"))).toBeUndefined();
  });

  test("R-AZ-07 is no more for somebody who also manages a setting that has not shared", async () => {
    const ash = await addAsked("Ash", 24);
    const place = { placeName: "", isExample: false, homeBoroughId: boroughId };
    const own = { id: ash.settingId, role: "setting_manager" as const, settingId: ash.settingId };
    const both = [...commissioner.memberships, { ...own, ...place }];
    const seen = await look({ ...commissioner, memberships: both });
    expect(seen?.heard.map(({ setting }) => setting.name)).toEqual(["Elm", "Oak"]);
  });

  test("F46 shows ten families in numbers, and of fewer neither a number nor a word", async () => {
    const seen = await look();
    const shares = seen?.questions[0]?.settings.map(({ setting, share: of }) => {
      return [setting.name, of.status];
    });
    expect(shares).toEqual([
      ["Elm", "hidden"],
      ["Oak", "shown"],
    ]);
    expect(JSON.stringify(seen?.questions)).not.toContain('"words"');
    expect(seen?.questions[0]?.total.status).toBe("hidden");
    const file = seen && csvOf(parentsTable({ placeName: "Alderbrook", isExample: false }, seen));
    const line = (name: string) => file?.split("\r\n").find((each) => each.includes(`"${name}"`));
    expect(line("Elm")).toContain('"hidden","hidden","hidden","hidden","hidden"');
    // Twenty-four families are counted, and make no percentage.
    expect(line("Oak")).toContain('"Share",12,"too few families",');
  });

  test("stands beside the setting’s own level where the setting shares that as well, and only there (F48)", async () => {
    const [manager, settingId] = [oak.manager, oak.settingId];
    await signedAudit(contextOf(manager, noon), { settingId });
    expect((await look())?.ownLevels.size).toBe(0);
    const grant = { settingId, instrument: "elppeg", detail: "themes" } as const;
    accepted(await shareWithBorough(contextOf(manager, noon), grant));
    expect((await look())?.ownLevels.get(`${settingId} elppeg.2`)).toBe("Established in 2026");
  });

  test("is gone from the next look when it is taken back", async () => {
    accepted(await withdrawSharing(contextOf(oak.manager, noon), oak.surveyId, "borough"));
    const seen = await look();
    expect(seen?.heard.map(({ setting }) => setting.name)).toEqual(["Elm"]);
    expect(seen?.questions[0]?.settings.map(({ setting }) => setting.name)).toEqual(["Elm"]);
  });
});
