import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const roots = ["app", "components", "db", "lib"].filter((root) => existsSync(root));
const everything = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, file)),
);
// A type test marks the lines that must not compile; it is neither shipped nor run.
const files = everything.filter((file) => !/\.test(-d)?\.tsx?$/.test(file));
const tests = [
  ...everything.filter((file) => /\.test\.tsx?$/.test(file)),
  ...readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join("tests", file)),
];
const read = (file: string) => readFileSync(file, "utf8");
const firstStatement = (file: string) => read(file).trimStart().split("\n", 1)[0] ?? "";
const lineCount = (file: string) => read(file).split("\n").length;

test("the walk finds code", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(tests.length).toBeGreaterThan(10);
});

describe("one door to the server", () => {
  const actions = files.filter((file) => /^app\/.*\/actions\.ts$/.test(file));

  test("a server action is only ever declared beside its page", () => {
    const declaring = files.filter((file) => /^\s*["']use server["']/m.test(read(file)));
    expect(declaring.length).toBeGreaterThan(0);
    expect(declaring.filter((file) => !actions.includes(file))).toEqual([]);
  });

  test("an actions file exports only guarded actions", () => {
    const exported = actions.flatMap((file) =>
      (read(file).match(/^export .*/gm) ?? []).map((line) => `${file}: ${line}`),
    );
    const guarded = /: export const \w+ = (staff|public)Action(<[^(]*>)?\(/;
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter((line) => !guarded.test(line))).toEqual([]);
  });
});

test("what reaches the outside world is marked server-only, in its first line", () => {
  const doors = /^lib\/[^/]+\/(queries|commands)\.ts$|^lib\/request\/.*\.ts$|^db\/client\.ts$/;
  const marked = files.filter((file) => doors.test(file));
  expect(marked.length).toBeGreaterThan(10);
  const wanted = 'import "server-only";';
  expect(marked.filter((file) => firstStatement(file) !== wanted)).toEqual([]);
});

describe("names say what a thing is", () => {
  const vague =
    /(^|\/)(utils?|helpers?|hooks?|common|shared|misc|types|constants|services?|managers?|index)(\/|\.tsx?$)/;

  test("no grab-bags", () => {
    expect([...files, ...tests].filter((file) => vague.test(file))).toEqual([]);
  });

  test("no verb that hides what a function does", () => {
    const hiding = /^export (?:async )?(?:function|const) (?:handle|process|manage|do)[A-Z]\w*/m;
    expect(files.filter((file) => hiding.test(read(file)))).toEqual([]);
  });
});

describe("files stay small", () => {
  test("none has more than 300 lines", () => {
    expect([...files, ...tests].filter((file) => lineCount(file) > 300)).toEqual([]);
  });

  test("half of them have fewer than 60", () => {
    const lengths = files.map(lineCount).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });
});

test("nothing is suppressed, skipped or left for later", () => {
  // Written in halves, so that this file does not find itself.
  const words = ["@ts-" + "ignore", "@ts-" + "expect-error", "biome-" + "ignore"];
  const marks = ["(?:test|it|describe)\\.(?:" + "skip|only|todo|fixme)\\b", "\\bTO" + "DO\\b"];
  const pattern = new RegExp([...words, ...marks].join("|"));
  expect([...files, ...tests].filter((file) => pattern.test(read(file)))).toEqual([]);
});
