import type { Hopes, Telling } from "./model";

/** The hopes that come back in an audit of this year: the newest written down before it. */
export function hopesBefore(all: readonly Hopes[], year: number): Hopes | undefined {
  return all
    .filter((hopes) => hopes.year < year)
    .toSorted((one, other) => other.year - one.year)[0];
}

/**
 * The hopes an audit offers to tell of: those before it, unless the setting's other audit of the same year has told
 * of them already. Nobody is asked the same twice.
 */
export function offeredHopes(
  all: readonly Hopes[],
  audit: { id: string; year: number },
): Hopes | undefined {
  const hopes = hopesBefore(all, audit.year);
  const elsewhere = hopes?.tellings.some(({ auditId, year }) => {
    return year === audit.year && auditId !== audit.id;
  });
  return elsewhere && hopes && !toldIn(hopes, audit.id) ? undefined : hopes;
}

/** What one audit tells about them, if it does. */
export function toldIn({ tellings }: Hopes, auditId: string): Telling | undefined {
  return tellings.find((telling) => telling.auditId === auditId);
}
