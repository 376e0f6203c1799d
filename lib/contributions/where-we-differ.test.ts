import { describe, expect, it } from "vitest";
import { currentEdition } from "@/lib/instruments/editions";
import type { NamedAnswer } from "./model";
import { meetingOrder, whereWeDiffer } from "./where-we-differ";

const edition = currentEdition("ecf");
const [first, second, third] = [
  "ecf.rights.home-visits",
  "ecf.rights.article-30",
  "ecf.rights.visible-children",
];

function person(userId: string, levels: Record<string, number | "dont_know">): NamedAnswer[] {
  const role = "practitioner" as const;
  return Object.entries(levels).map(([code, given]) => ({
    ...{ userId, name: userId, role, code },
    ...(given === "dont_know" ? { blank: given } : { level: given }),
  }));
}

describe("F16 where we differ", () => {
  const open = whereWeDiffer(edition, {
    mode: "open",
    answers: [
      ...person("Ada", { [`${first}`]: 0, [`${second}`]: 2 }),
      ...person("Ben", { [`${first}`]: 3, [`${second}`]: 2 }),
      ...person("Cleo", { [`${first}`]: 3, [`${second}`]: "dont_know" }),
      ...person("Dev", { [`${first}`]: 1, [`${second}`]: 1 }),
    ],
  });

  it("F16 puts the question first on which people are furthest apart, and leaves out where nobody differs", () => {
    expect(open.differing.map(({ code }) => code)).toEqual([first, second]);
    expect(open.differing[0]).toMatchObject({ counts: [1, 1, 0, 2], distance: 1.25, range: 3 });
    expect(open.within).toEqual({ questions: 1, of: 2 });
    expect(meetingOrder(open).map(({ code }) => code)).toHaveLength(open.questions.length);
    expect(meetingOrder(open)[0]?.code).toBe(first);
  });

  it("F7 F16 keeps what some don't know apart from disagreement", () => {
    expect(open.unsure).toEqual([]);
    const unsure = whereWeDiffer(edition, {
      mode: "private",
      counts: [
        { code: `${third}`, level: 2, people: 5 },
        { code: `${third}`, blank: "dont_know", people: 3 },
      ],
      finishedPractitioners: 8,
    });
    expect(unsure.unsure.map(({ code }) => code)).toEqual([third]);
    expect(unsure.differing).toEqual([]);
  });

  it("F16 judges counts exactly as it judges the same answers with names", () => {
    const counts = [
      { code: `${first}`, level: 0, people: 1 },
      { code: `${first}`, level: 1, people: 1 },
      { code: `${first}`, level: 3, people: 2 },
    ];
    const counted = whereWeDiffer(edition, { mode: "private", counts, finishedPractitioners: 4 });
    const { named, ...withNames } = open.differing[0] ?? { named: [] };
    const { named: none, ...without } = counted.differing[0] ?? { named: [] };
    expect(without).toEqual(withNames);
    expect([named.length, none.length]).toEqual([4, 0]);
  });

  it("F14 shows two people's views side by side and computes nothing from them", () => {
    const two = whereWeDiffer(edition, {
      mode: "open",
      answers: [...person("Ada", { [`${first}`]: 0 }), ...person("Ben", { [`${first}`]: 2 })],
    });
    expect(two.differing.map(({ code, distance }) => [code, distance])).toEqual([
      [first, undefined],
    ]);
    expect(two.within.of).toBe(0);
  });
});
