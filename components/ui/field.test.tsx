import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LevelOptions } from "@/components/questions/question-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField, RadioGroup, Select, TextArea, TextField } from "@/components/ui/field";

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

const levels = [
  { level: 0, name: "Not yet", description: "We do not ask." },
  { level: 1, name: "Starting", description: "We ask sometimes." },
  { level: 2, name: "Established", description: "We ask every year." },
  { level: 3, name: "Embedded", description: "We ask, act and say so." },
];

const everyControl = [
  <TextField key="1" name="place" label="Place" hint="In short" error="Say where" />,
  <TextArea key="2" name="place" label="Place" hint="In short" error="Say where" />,
  <Select key="3" name="place" label="Place" hint="In short" error="Say where" options={yesNo} />,
  <FileField key="4" name="place" label="Place" hint="In short" error="Say where" />,
  <RadioGroup
    key="5"
    name="place"
    label="Place"
    hint="In short"
    error="Say where"
    options={yesNo}
  />,
  <LevelOptions
    key="6"
    name="place"
    legend="Place"
    hint="In short"
    error="Say where"
    options={levels}
    blanks={["dont_know", "not_applicable"]}
  />,
];

describe("every control", () => {
  it("is described by its hint and its error, and is where the error link lands", () => {
    for (const control of everyControl) {
      const markup = renderToStaticMarkup(control);
      expect(markup).toContain('aria-describedby="place-hint place-error"');
      expect(markup).toContain('id="place-hint"');
      expect(markup).toContain('id="place-error"');
      expect(markup).toMatch(/<(input|textarea|select)[^>]* id="place"/);
      expect(markup).toContain("Error: </span>Say where");
    }
  });

  it("is never compulsory in the browser and never answered beforehand", () => {
    for (const control of everyControl) {
      const markup = renderToStaticMarkup(control);
      expect(markup).not.toContain("required");
      expect(markup).not.toContain("checked");
    }
  });
});

it("a rated question sends level codes and keeps the two blanks apart from them", () => {
  const markup = renderToStaticMarkup(
    <LevelOptions
      name="p5-q2"
      legend="Do we ask?"
      options={levels}
      blanks={["dont_know", "not_applicable"]}
      value="dont_know"
    />,
  );
  const sent = [...markup.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, value]) => value);
  expect(sent).toEqual(["0", "1", "2", "3", "dont_know", "not_applicable"]);
  expect(markup.match(/checked/g)).toHaveLength(1);
  expect(markup).toMatch(/checked=""[^>]*value="dont_know"|value="dont_know"[^>]*checked=""/);
});

it("an error summary repeats the words beside each field and is absent when nothing is wrong", () => {
  expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe("");
  const markup = renderToStaticMarkup(
    <ErrorSummary problems={[{ field: "place", message: "Say where" }]} />,
  );
  expect(markup).toContain('<a href="#place">Say where</a>');
  expect(markup).toContain("There is a problem");
});
