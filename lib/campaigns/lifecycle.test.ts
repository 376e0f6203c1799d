import { describe, expect, test } from "vitest";
import { letterDue, stageOf } from "./lifecycle";
import type { CampaignLetter } from "./model";

const campaign = { opensOn: "2026-06-01", closesOn: "2026-07-31" };
const on = (day: string) => new Date(`${day}T09:00:00Z`);
const sent = (...days: [CampaignLetter, string][]) =>
  days.map(([letter, day]) => ({ letter, at: on(day) }));

test("F49 a campaign runs through both its days, unless it was ended", () => {
  const stages = ["2026-05-31", "2026-06-01", "2026-07-31", "2026-08-01"].map((day) =>
    stageOf(campaign, on(day)),
  );
  expect(stages).toEqual(["coming", "running", "running", "over"]);
  expect(stageOf({ ...campaign, endedAt: on("2026-06-05") }, on("2026-06-06"))).toBe("over");
});

describe("F50 letters to a setting that has said nothing", () => {
  test("it is asked once, then reminded three weeks and a week before the end", () => {
    expect(letterDue(campaign, [], on("2026-05-31"))).toBeUndefined();
    expect(letterDue(campaign, [], on("2026-06-01"))).toBe("asked");
    const asked = sent(["asked", "2026-06-01"]);
    expect(letterDue(campaign, asked, on("2026-07-09"))).toBeUndefined();
    expect(letterDue(campaign, asked, on("2026-07-10"))).toBe("three_weeks");
    const reminded = [...asked, ...sent(["three_weeks", "2026-07-10"])];
    expect(letterDue(campaign, reminded, on("2026-07-23"))).toBeUndefined();
    expect(letterDue(campaign, reminded, on("2026-07-24"))).toBe("one_week");
    const both = [...reminded, ...sent(["one_week", "2026-07-24"])];
    expect(letterDue(campaign, both, on("2026-07-31"))).toBeUndefined();
  });

  test("never soon after another, and never once the campaign is over", () => {
    const short = { opensOn: "2026-06-01", closesOn: "2026-06-10" };
    const asked = sent(["asked", "2026-06-01"]);
    expect(letterDue(short, asked, on("2026-06-05"))).toBeUndefined();
    expect(letterDue(short, asked, on("2026-06-06"))).toBe("one_week");
    expect(letterDue(short, asked, on("2026-06-11"))).toBeUndefined();
    expect(letterDue({ ...short, endedAt: on("2026-06-03") }, asked, on("2026-06-08"))).toBe(
      undefined,
    );
  });
});
