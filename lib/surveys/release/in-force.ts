import type { ReleaseAudience, ReleasedRow, SurveyDefinition } from "../model";
import type { Entry } from "./ledger";

/** The newest row of each key that a reader may see: an earlier one stands until a later release renews it. */
export function rowsInForce(
  rows: readonly ReleasedRow[],
  reader: Exclude<ReleaseAudience, "both">,
): ReleasedRow[] {
  const newest = new Map<string, ReleasedRow>();
  for (const row of rows) {
    if (row.audience !== "both" && row.audience !== reader) continue;
    const key = keyOf(row);
    const known = newest.get(key);
    if (!known || known.opening <= row.opening) newest.set(key, row);
  }
  return [...newest.values()];
}

/**
 * What earlier releases showed of each question. A row about something the survey does not have cannot be judged, so
 * it throws and nothing is released.
 */
export function earlierEntries(
  survey: SurveyDefinition,
  rows: readonly ReleasedRow[],
  opening: number,
): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const row of rows.filter(
    ({ kind, audience }) => kind === "question" && audience !== "shared",
  )) {
    if (!isAskedIn(survey, row)) {
      throw new RangeError(`an earlier release holds ${keyOf(row)}, which the survey has not`);
    }
    if (row.opening >= opening) throw new RangeError("this opening has been released already");
    const form = formOf(row);
    if (!form) continue;
    const { breakdown, group } = row;
    const entry = { cell: { breakdown, group, opening: row.opening }, form };
    entries.set(row.code, [...(entries.get(row.code) ?? []), entry]);
  }
  return entries;
}

function isAskedIn(
  { questions, breakdowns }: SurveyDefinition,
  { code, breakdown, group }: ReleasedRow,
): boolean {
  const groups = breakdowns.find(({ key }) => key === breakdown)?.groups;
  const isGroup = breakdown === null ? group === null : groups?.includes(group ?? "");
  return isGroup === true && questions.some((question) => question.code === code);
}

function formOf({ figures }: ReleasedRow): Entry["form"] | undefined {
  const status = figures.favourable?.status;
  if (status === "words") return "words";
  return status === "shown" ? "numbers" : undefined;
}

/** What identifies a row, whichever release wrote it. */
function keyOf({ kind, code, breakdown, group }: ReleasedRow): string {
  return `${kind} ${code} ${breakdown ?? ""} ${group ?? ""}`;
}
