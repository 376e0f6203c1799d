import type { ResultsBlock } from "@/lib/results/block";
import type { ReleasedSurvey } from "@/lib/surveys/released-survey";

/** Everything one block says, in the order it says it. */
export function textOf(block: ResultsBlock | undefined): string {
  if (!block) return "";
  switch (block.kind) {
    case "table":
      return [
        block.caption,
        ...[block.header, ...block.rows].map((cells) => cells.join("  ")),
      ].join("\n");
    case "question": {
      const { result, paragraphs, table } = block;
      const lines = [table.header, ...table.rows].map((cells) => cells.join("  "));
      return [`${result.number}. ${result.question.text}`, ...paragraphs, ...lines].join("\n");
    }
    default:
      return block.text;
  }
}

/** The limits, days and words that carry digits and are no figures of anybody's answers. */
const always = ["2026", "12", "1", "0", "2", "3", "5", "10"];

/**
 * Every number that may be said of what is out: what the rows hold, in whole points, and what is worked out of it and of
 * the roll alone. `always` are the day of release, the method's version and the floors.
 */
export function numbersOut({
  completed,
  coverage,
  rows,
}: Omit<ReleasedSurvey, "waiting">): Set<string> {
  const known = new Set(always);
  const add = (value: unknown): void => {
    if (typeof value === "number") {
      known.add(String(Math.floor(value + 0.5)));
    } else if (Array.isArray(value)) for (const each of value) add(each);
    else if (value && typeof value === "object") for (const each of Object.values(value)) add(each);
  };
  add(coverage);
  add([completed, Math.max(0, (coverage.roll ?? 0) - completed)]);
  for (const { figures } of rows) {
    add(figures);
    // The favourable of a share is the sum of two counts that are out.
    const counts = figures.levels?.counts ?? [];
    add(counts.slice(-2).reduce((sum, n) => sum + n, 0));
  }
  return known;
}

/** Numbers in a text that are in none of the rows. */
export function numbersNotOut(text: string, known: ReadonlySet<string>): string[] {
  return (text.match(/\d+/g) ?? []).filter((number) => !known.has(number));
}
