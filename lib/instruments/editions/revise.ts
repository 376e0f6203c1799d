import type { Revision, Theme } from "../model";
import { revisionFile } from "../schema";

/**
 * A new edition from the one before and its list of changes. The base is never touched: an edition that settings
 * have used reads the same for ever.
 * @throws when a change names a code the base does not hold, or leaves out the new question.
 */
export function revise(
  base: readonly Theme[],
  file: unknown,
): { themes: Theme[]; revisions: Record<string, Revision>; follows: string } {
  const { base: follows, changes } = revisionFile.parse(file);
  const left = new Map(changes.map((change) => [change.code, change]));
  const themes = base.map((theme) => ({
    ...theme,
    questions: theme.questions.flatMap((question) => {
      const change = left.get(question.code);
      if (!change) return [question];
      left.delete(question.code);
      if (change.change === "retired") return [];
      if (!change.question) throw new Error(`${change.code}: the new question is missing`);
      return [change.question];
    }),
  }));
  if (left.size > 0) throw new Error(`Not in edition ${follows}: ${[...left.keys()].join(", ")}`);
  return {
    themes,
    follows,
    revisions: Object.fromEntries(changes.map(({ code, change }) => [code, change])),
  };
}
