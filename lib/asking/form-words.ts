import type { Survey } from "./model";

/** What a survey's form is told after sending it. */
export type SurveyFormState = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
  signedOut?: true;
  /** What somebody else saved meanwhile, to be seen before it is written over. */
  theirs?: string[];
};

/**
 * The second of two writers keeps what they typed, is shown what stands, and saves again if theirs is to stand: the
 * form now carries the version they have been shown.
 */
export function overtaken(
  { version }: Survey,
  values: Record<string, unknown>,
  theirs: string[],
): SurveyFormState {
  return {
    problem:
      "Somebody else changed this survey while you did. What you typed is kept. Save again if yours is to stand.",
    values: { ...values, version: String(version) },
    theirs,
  };
}

/** The fields that differ, in words: what the other person saved of each. */
export function linesOfTheirs(
  mine: Record<string, unknown>,
  theirs: Record<string, string>,
  labels: Record<string, string>,
): string[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const [typed, saved] = [String(mine[field] ?? ""), theirs[field] ?? ""];
    return typed === saved ? [] : [`${label}: ${saved || "empty"}`];
  });
}
