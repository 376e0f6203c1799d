import { editionOf, findItem, isRated } from "@/lib/instruments/editions";
import type { Item, RatedItem } from "@/lib/instruments/model";
import type { Answer, AnswerBlank, AnswerInput, Audit } from "./model";

type Content = ReturnType<typeof contentFor>;

/** What a question of this audit's edition is answered with. */
export function contentOf(audit: Audit, input: AnswerInput) {
  const item = findItem(editionOf(audit.instrument, audit.edition), input.code)?.item;
  if (!item) throw new Error(`No question ${input.code} in this edition`);
  return contentFor(item, input);
}

/** Only what this question can take: a reflection has no level, and a question may forbid "does not apply". */
export function contentFor(item: Item, input: AnswerInput) {
  const empty = {
    level: null as number | null,
    blank: null as AnswerBlank | null,
    reflection: null as string | null,
    note: null as string | null,
    countedYes: null as number | null,
    countedOf: null as number | null,
  };
  if (!isRated(item)) return { ...empty, reflection: input.reflection ?? null };
  const { countedYes, countedOf, note } = input;
  const counted = item.howMany &&
    countedYes !== undefined &&
    countedOf !== undefined && { countedYes, countedOf };
  return { ...empty, ...chosenIn(item, input.choice), note: note ?? null, ...counted };
}

function chosenIn(item: RatedItem, choice: AnswerInput["choice"]) {
  if (choice === undefined) return {};
  if (choice === "not_applicable" && !item.allowsNotApplicable) {
    throw new Error(`${item.code} always applies`);
  }
  if (choice === "dont_know" || choice === "not_applicable") return { blank: choice };
  const level = Number(choice);
  if (level >= item.anchors.length) throw new Error(`No level ${level} for ${item.code}`);
  return { level };
}

/**
 * What saving this content does, when the writer was looking at `version`: nothing to do, a conflict with an answer
 * that was there and has gone, or a write that succeeds if nobody changed the answer since.
 */
export function savingOver(
  before: Answer | undefined,
  content: Content,
  version: number,
): "nothing" | "gone" | "write" {
  if (before) return sameContent(before, content) ? "nothing" : "write";
  if (version > 0) return "gone";
  return Object.values(content).every((value) => value === null) ? "nothing" : "write";
}

function sameContent(before: Answer, content: Content): boolean {
  return (Object.keys(content) as (keyof Content)[]).every(
    (key) => (before[key] ?? null) === content[key],
  );
}
