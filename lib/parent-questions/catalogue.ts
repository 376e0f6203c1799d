import { z } from "zod";
import {
  type ParentQuestion,
  type ParentScale,
  parentQuestion,
  type ReadySet,
  readySet,
} from "./model";
import ecf from "./questions/ecf.json";
import elppeg from "./questions/elppeg.json";
import sets from "./ready-sets.json";

/** The name under which a survey keeps which catalogue its questions came from. */
export const parentEdition = "parents-2026";

/** "Favourable" is the upper two of the four answers, for every question (honest-numbers 1.2). */
export const favourableLevels = 2;

/** The four answers from the lowest up; a stored answer is the place in this row, never the word. */
export const scales: Record<ParentScale, readonly [string, string, string, string]> = {
  frequency: ["Never", "Sometimes", "Usually", "Always"],
  extent: ["Not at all", "A little", "Quite a lot", "A lot"],
};

/**
 * Every question written for parents, by instrument and theme. All ten ELPPEG principles have one. Of the
 * ECF themes one has none: theme 6 (appreciating partnership) holds only open reflections of the team
 * on its own work, so there is no rated staff question to mirror. Of the other themes some points are left
 * out, because a parent has no way to see them: what other services and organisations are to gain
 * (theme 2), how working rules came about (theme 7), whether there is time for reflection (theme 8),
 * and for how long work is paid for (theme 9).
 */
export const parentQuestions: readonly ParentQuestion[] = z
  .array(parentQuestion)
  .parse([...elppeg, ...ecf]);

/** Where an organiser starts: nobody should face the whole catalogue first. */
export const readySets: readonly ReadySet[] = z.array(readySet).parse(sets);

export function findParentQuestion(code: string): ParentQuestion | undefined {
  return parentQuestions.find((question) => question.code === code);
}
