import { describe, expect, test } from "vitest";
import { smallSheet } from "@/tests/support/survey-stages";
import { answersOf, boxOf, readTypedSheet } from "./typing-form";

const key = "7d2f1f3e-8f2a-4a52-9a3e-0f6f3d9d2a11";
const sheet = smallSheet();
const read = (fields: Record<string, string>) =>
  readTypedSheet(sheet, { key, language: "en", ...fields });

function typedOf(fields: Record<string, string>) {
  const outcome = read(fields);
  if ("errors" in outcome) throw new Error(JSON.stringify(outcome.errors));
  return outcome.typed;
}

describe("F-04 F-05 a sheet typed in", () => {
  test.each([
    ["1", 0],
    ["4", 3],
    ["8", "DK"],
    ["9", "NA"],
    ["", undefined],
    ["x", undefined],
    ["X", undefined],
    ["0", undefined],
  ])("the mark “%s” is recorded as %s", (mark, answer) => {
    expect(answersOf(typedOf({ [boxOf("welcome")]: mark })).welcome).toBe(answer);
  });

  test.each(["5", "7", "12", "a", "-"])("“%s” is no mark, and its box says so", (mark) => {
    expect(read({ [boxOf("welcome")]: mark })).toHaveProperty(["errors", boxOf("welcome")]);
  });

  test("F87 what matters is named by printed numbers, three at most, each once", () => {
    expect(typedOf({ matters: "2, 1 2" }).matters).toEqual(["listening", "welcome"]);
    expect(read({ matters: "3" })).toHaveProperty("errors.matters");
    expect(read({ matters: "one" })).toHaveProperty("errors.matters");
  });

  test("what the survey does not ask is not taken from a form", () => {
    const bare = smallSheet({
      ...{ asksForum: false, asksImportance: false, asksAboutFamily: false, comment: null },
    });
    const fields = { matters: "1", forum: "1", "context.eal": "on", comment: "Hello" };
    expect(readTypedSheet(bare, { key, language: "en", ...fields })).toMatchObject({
      typed: { matters: [], contexts: [], comment: "" },
    });
  });

  test("a sheet in a language the survey does not have, or from no page of ours, is refused", () => {
    expect(read({ language: "tlh" })).toHaveProperty("errors.language");
    expect(read({ key: "mine" })).toHaveProperty("errors");
  });
});
