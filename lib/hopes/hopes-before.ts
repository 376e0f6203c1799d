import type { Hopes, Telling } from "./model";

/** The hopes that come back in an audit of this year: the newest written down before it. */
export function hopesBefore(all: readonly Hopes[], year: number): Hopes | undefined {
  return all
    .filter((hopes) => hopes.year < year)
    .toSorted((one, other) => other.year - one.year)[0];
}

/** What one audit tells about them, if it does. */
export function toldIn({ tellings }: Hopes, auditId: string): Telling | undefined {
  return tellings.find((telling) => telling.auditId === auditId);
}
