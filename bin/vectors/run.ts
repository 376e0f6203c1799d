import { z } from "zod";
import { boroughKinds } from "./borough-kinds";
import { departures } from "./compare";
import { parentKinds } from "./parent-kinds";
import { ratingKinds } from "./rating-kinds";

const kinds = new Map(Object.entries({ ...ratingKinds, ...parentKinds, ...boroughKinds }));

const vector = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.unknown(),
  // A case that expects nothing would pass whatever the code did.
  expected: z.record(z.string(), z.unknown()).refine((figures) => Object.keys(figures).length > 0),
  tolerance: z.number().min(0),
});

const vectorFile = z.object({ cases: z.array(z.unknown()).min(1) });

export type Outcome = { id: string; kind: string; problems: string[] };

/** Every kind of case this code can run. */
export const knownKinds: readonly string[] = [...kinds.keys()];

/**
 * Runs every case of a parsed vector file, in order. A case that is malformed, of an unknown kind, or that
 * throws has failed; throws only when there are no cases to run.
 */
export function runVectors(file: unknown): Outcome[] {
  return vectorFile.parse(file).cases.map(runCase);
}

function runCase(candidate: unknown, index: number): Outcome {
  const parsed = vector.safeParse(candidate);
  if (!parsed.success) {
    const problems = [`malformed: ${z.prettifyError(parsed.error)}`];
    return { id: `case ${index + 1}`, kind: "unreadable", problems };
  }
  const { id, kind, input, expected, tolerance } = parsed.data;
  const run = kinds.get(kind);
  if (!run) return { id, kind, problems: ["no formula of this kind"] };
  try {
    return { id, kind, problems: departures(expected, run(input), tolerance) };
  } catch (error) {
    return { id, kind, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
