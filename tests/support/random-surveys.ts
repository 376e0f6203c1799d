import fc from "fast-check";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { publishableGroups } from "@/lib/statistics/hide-nested";
import type { ReleasedRow, SurveyDefinition, SurveyResponse } from "@/lib/surveys/model";
import { releaseResults } from "@/lib/surveys/release";
import type { Published } from "./differencing-attack";

type Split = "two" | "three" | "nested" | "mirrored";
type Person = {
  opening: number;
  groups: number[];
  /** One of the few that make a nested group larger than the group in it. */
  odd: boolean;
  answers: number[];
};

const person: fc.Arbitrary<Person> = fc.record({
  opening: fc.constantFrom(1, 1, 1, 1, 2, 2, 3),
  groups: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
  odd: fc.constantFrom(false, false, false, false, false, false, false, true),
  // 4 is no answer at all, 5 "don't know" and 6 "doesn't apply".
  answers: fc.array(fc.constantFrom(0, 1, 2, 2, 3, 3, 3, 3, 3, 4, 5, 6), {
    minLength: 3,
    maxLength: 3,
  }),
});

const splits = fc.array(fc.constantFrom<Split>("two", "three", "nested", "mirrored"), {
  minLength: 1,
  maxLength: 4,
});

/** Surveys with groups that overlap, lie in one another with a few between, or are nearly each other's opposite. */
export const randomSurvey = fc
  .record({
    people: fc.array(person, { minLength: 6, maxLength: 44, size: "max" }),
    splits,
    raised: fc.constantFrom(false, false, false, true),
  })
  .map(({ people, splits: kinds, raised }) => surveyOf(people, kinds, raised));

export type MadeSurvey = { survey: SurveyDefinition; replies: SurveyResponse[] };

function surveyOf(people: readonly Person[], kinds: readonly Split[], raised: boolean): MadeSurvey {
  const survey: SurveyDefinition = {
    edition: "2026",
    questions: [0, 1, 2].map((at) => ({
      ...{ code: `q${at}`, link: `q${at}`, theme: "welcome", levels: 4, favourableLevels: 2 },
    })),
    breakdowns: kinds.map((kind, at) => ({
      key: `b${at}`,
      groups: kind === "three" ? ["in", "out", "other"] : ["in", "out"],
      rest: kind === "three" ? "other" : "out",
    })),
    floors: raised ? { words: 7, numbers: 13 } : { words: 5, numbers: 10 },
    roll: 60,
  };
  const replies = people.map(({ opening, groups, odd, answers }) => {
    const chosen: Record<string, string> = {};
    for (const [at, kind] of kinds.entries()) {
      const own = groups[at] ?? 0;
      const before = chosen[`b${at - 1}`] === "in";
      const inside = {
        two: own < 3,
        three: own < 2,
        nested: before || odd,
        mirrored: before === odd,
      };
      if (inside[kind]) chosen[`b${at}`] = "in";
      // Not saying is left to the release: it must put them with everyone else.
      else if (own % 2 === 0) chosen[`b${at}`] = "out";
    }
    const given = answers.flatMap((answer, at): [string, number | "DK" | "NA"][] => {
      if (answer === 4) return [];
      return [[`q${at}`, answer === 5 ? "DK" : answer === 6 ? "NA" : answer]];
    });
    return { opening, groups: chosen, answers: Object.fromEntries(given) };
  });
  return { survey, replies };
}

/** Every row that closing after each of the three openings releases, through the real release. */
export function releasedOverTime({ survey, replies }: MadeSurvey): ReleasedRow[] {
  let rows: ReleasedRow[] = [];
  for (const opening of [1, 2, 3]) {
    const so = replies.filter((reply) => reply.opening <= opening);
    const now = releaseResults({ survey, replies: so, opening, closed: true, earlier: rows });
    rows = [...rows, ...now.rows];
  }
  return rows;
}

/** Whose answer to a question a row counts, read off the raw replies and not off the release. */
export function peopleOf(
  { survey, replies }: MadeSurvey,
  row: Pick<ReleasedRow, "code" | "breakdown" | "group" | "opening">,
): number[] {
  const rest = survey.breakdowns.find(({ key }) => key === row.breakdown)?.rest;
  return replies.map((reply) => {
    const inGroup = row.breakdown === null || (reply.groups[row.breakdown] ?? rest) === row.group;
    const rated = typeof reply.answers[row.code] === "number";
    return reply.opening <= row.opening && inGroup && rated ? 1 : 0;
  });
}

/** What a reader holds of one question. */
export function publishedOf(made: MadeSurvey, rows: readonly ReleasedRow[], code: string) {
  return rows.flatMap((row): Published[] => {
    const status = row.figures.favourable?.status;
    if (row.code !== code || (status !== "shown" && status !== "words")) return [];
    return [{ people: peopleOf(made, row), form: status === "shown" ? "numbers" : "words" }];
  });
}

/** What a plain "at least 5" would publish: every group of at least five, after every opening. */
export function plainThreshold(made: MadeSurvey, code: string): Published[] {
  return [1, 2, 3]
    .flatMap((opening) =>
      groupsOf(made).map((group) => peopleOf(made, { code, opening, ...group })),
    )
    .filter((people) => people.filter(Boolean).length >= 5)
    .map((people) => ({ people, form: "numbers" }));
}

/** What small groups hidden with their complements, and groups compared in pairs, would publish after one closing. */
export function pairwiseRules(made: MadeSurvey, code: string): Published[] {
  const everybody = { code, opening: 3, breakdown: null, group: null };
  const numbered = (people: readonly number[]) => people.flatMap((is, at) => (is ? [at] : []));
  const groups = new Map([["everybody", numbered(peopleOf(made, everybody))]]);
  for (const { key, groups: names } of made.survey.breakdowns) {
    const cells = new Map(
      names.map((group) => [
        group,
        numbered(peopleOf(made, { ...everybody, breakdown: key, group })),
      ]),
    );
    const sizes = new Map([...cells].map(([group, people]) => [group, people.length]));
    for (const group of hideBreakdown(sizes, 5).visible) {
      groups.set(`${key} ${group}`, cells.get(group) ?? []);
    }
  }
  return publishableGroups(groups, 5).map((name) => ({
    people: made.replies.map((_, at) => (groups.get(name)?.includes(at) ? 1 : 0)),
    form: "numbers",
  }));
}

function groupsOf({ survey }: MadeSurvey) {
  return [
    { breakdown: null, group: null },
    ...survey.breakdowns.flatMap(({ key, groups }) =>
      groups.map((group) => ({ breakdown: key, group })),
    ),
  ];
}
