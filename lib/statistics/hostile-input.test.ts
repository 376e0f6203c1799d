import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statisticsTrials } from "@/tests/support/statistics-trials";

const folder = "lib/statistics";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file),
);
const modules = await Promise.all(files.map((file) => import(join(process.cwd(), folder, file))));
const functions = new Map<string, (...args: unknown[]) => unknown>(
  modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      typeof value === "function"
        ? [[name, value as (...args: unknown[]) => unknown] as const]
        : [],
    ),
  ),
);

/** What counts people, questions or places may be 0, and so may the least a score could be; everything else that is 0 for nobody would be made up. */
const counting = new Set(
  "n nUsed raters answered applicable items dontKnow needed counts rated notApplicable skipped favourable settings"
    .concat(
      " possibleMin itemsUsed droppedNoSpread replies pairable groups questionsEarlier questionsLater sameQuestion up same down totalN",
    )
    .split(" "),
);

it("every exported function is tried, and nothing else", () => {
  expect(files.length).toBeGreaterThan(40);
  expect([...functions.keys()].toSorted()).toEqual(Object.keys(statisticsTrials).toSorted());
});

describe("F26 is total over hostile input: a clear refusal, or an answer without NaN or infinity:", () => {
  it.each([...functions])("%s", (name, run) => {
    const trial = statisticsTrials[name];
    if (!trial) throw new Error(`${name} has no trial`);
    let [answers, refusals] = [0, 0];
    fc.assert(
      fc.property(trial, (args) => {
        const outcome = outcomeOf(run, args);
        if (outcome instanceof Error) {
          refusals += 1;
          expect(outcome).toBeInstanceOf(RangeError);
          expect(outcome.message).toMatch(/ must be a |lengths? differ|length$/);
        } else {
          answers += 1;
          expect(unsoundIn(outcome)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect(answers).toBeGreaterThan(0);
    expect(answers + refusals).toBe(400);
  });
});

describe("of nobody, or of blanks alone, no figure is 0:", () => {
  const blanks = [null, "NA", "DK", "not_shown"];
  const nothing: Record<string, unknown[][]> = {
    meanOf: [[[]]],
    varianceOf: [[[]], [[1]]],
    correlationOf: [
      [[], []],
      [[1], [2]],
    ],
    middleOf: [[[]]],
    scoreTheme: [
      [[], 4],
      [blanks, 4],
      [[null, null, null], 4],
    ],
    compareLinked: [
      [{}, {}, 4],
      [{ a: "DK", b: null }, { a: "DK", b: 2 }, 4],
    ],
    summariseQuestion: [
      [[], 4, 2],
      [blanks.filter((blank) => blank !== "DK"), 4, 2],
    ],
    agreementOnQuestion: [
      [[], 4],
      [blanks, 4],
    ],
    agreementOnTheme: [
      [[], 4],
      [[blanks, blanks], 4],
      [[[1, 2]], 4],
    ],
    krippendorffAlpha: [
      [[]],
      [
        [
          [null, null],
          [null, null],
        ],
      ],
    ],
    crossedIntraclass: [
      [[]],
      [
        [
          [null, null],
          [null, null],
        ],
      ],
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
    ],
    oneWayIntraclass: [
      [[], []],
      [
        [null, null],
        ["a", "b"],
      ],
      [
        [1, 1],
        ["a", "a"],
      ],
    ],
    cronbachAlpha: [
      [[]],
      [
        [
          [null, null],
          [null, null],
          [null, null],
        ],
      ],
    ],
    omegaOneFactor: [[[]], [[[null, null, null]]]],
    wilson: [[0, 0]],
    wilsonOnRoll: [
      [0, 0, 0],
      [0, 0, 30],
    ],
    meanInterval: [[[]]],
    tInterval: [[[]]],
    differenceOfShares: [[{ x: 0, n: 0 }, { x: 0, n: 0 }, 0.1]],
    differenceOfMeans: [[[], [], 0.1]],
    settingParentGap: [[0, [], { margin: 0.1, minReplies: 10 }]],
    silentFamilies: [
      [0, 0, null],
      [0, 0, 0],
    ],
    pooledShare: [[[]], [[{ favourable: 0, rated: 0 }]]],
    similarSettings: [[[], 1]],
    spearman: [
      [[], []],
      [
        [null, 1],
        [1, null],
      ],
    ],
  };

  it.each(Object.entries(nothing))("%s", (name, trials) => {
    for (const args of trials) {
      const figures = figuresIn(functions.get(name)?.(...args));
      const made = figures.filter(({ key, value }) => value === 0 && !counting.has(key));
      expect(made, JSON.stringify(args)).toEqual([]);
    }
  });
});

function outcomeOf(run: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  try {
    return run(...args);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

type Figure = { key: string; value: unknown };

/** Every plain value in an answer, with the name it stands under. */
function figuresIn(answer: unknown, key = ""): Figure[] {
  if (typeof answer !== "object" || answer === null) return [{ key, value: answer }];
  return Object.entries(answer).flatMap(([name, value]) =>
    figuresIn(value, Array.isArray(answer) ? key : name),
  );
}

function unsoundIn(answer: unknown): Figure[] {
  return figuresIn(answer).filter(({ value }) =>
    typeof value === "number"
      ? !Number.isFinite(value)
      : typeof value === "string" && /NaN|Infinity|undefined \w/.test(value),
  );
}
