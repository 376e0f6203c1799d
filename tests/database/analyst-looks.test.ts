import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { rolls, surveyShares, surveys } from "@/db/schema/surveys";
import type { Actor } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { addBorough, addPerson, addSetting, noon } from "../support/world";

withFreshDatabase();

let boroughId: string;
let settingId: string;
let commissioner: Actor;
let analyst: Actor;

const as = (actor: Actor) => contextOf(actor, noon).db;

beforeAll(async () => {
  boroughId = await addBorough();
  settingId = await addSetting(boroughId, "Elm");
  commissioner = await addPerson("commissioner", { boroughId });
  analyst = await addPerson("analyst", { boroughId });
});

function aSurvey(by: Actor) {
  const id = newId();
  const made = { madeBy: by.userId, madeAt: noon };
  return { id, settingId, boroughId, year: 2026, title: "Ours", code: id, sheet: {}, ...made };
}

describe("R-AZ-07 an analyst looks", () => {
  test("R-AZ-07 and makes, changes, drops and shares none, even directly in SQL", async () => {
    const ours = aSurvey(commissioner);
    await as(commissioner).run((tx) => tx.insert(surveys).values(ours));
    const here = eq(surveys.id, ours.id);
    const seen = await as(analyst).run((tx) =>
      tx.select({ id: surveys.id }).from(surveys).where(here),
    );
    expect(seen).toEqual([{ id: ours.id }]);
    const making = as(analyst).run((tx) => tx.insert(surveys).values(aSurvey(analyst)));
    expect(await refusalOf(making)).toBe(notAllowed);
    const share = { id: newId(), surveyId: ours.id, settingId, audience: "borough" as const };
    const sharing = as(analyst).run((tx) =>
      tx.insert(surveyShares).values({ ...share, sharedBy: analyst.userId, sharedAt: noon }),
    );
    expect(await refusalOf(sharing)).toBe(notAllowed);
    const changed = as(analyst).run((tx) =>
      tx.update(surveys).set({ title: "Mine" }).where(here).returning({ id: surveys.id }),
    );
    expect(await changed).toEqual([]);
    const dropped = as(analyst).run((tx) =>
      tx.delete(surveys).where(here).returning({ id: surveys.id }),
    );
    expect(await dropped).toEqual([]);
    const byUs = as(commissioner).run((tx) =>
      tx.update(surveys).set({ title: "Ours still" }).where(here).returning({ id: surveys.id }),
    );
    expect(await byUs).toEqual([{ id: ours.id }]);
  });

  test("R-AZ-07 and counts no family of a setting, which only those who manage it do", async () => {
    const manager = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
    const counting = (by: Actor) =>
      as(by).run((tx) =>
        tx.insert(rolls).values({
          ...{ id: newId(), settingId, countedOn: "2026-11-01", families: 40, contexts: {} },
          ...{ toldBy: by.userId, toldAt: noon },
        }),
      );
    expect(await refusalOf(counting(analyst))).toBe(notAllowed);
    expect(await refusalOf(counting(commissioner))).toBe(notAllowed);
    expect(await refusalOf(counting(manager))).toBe("none");
  });
});
