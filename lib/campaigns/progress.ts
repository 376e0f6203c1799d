import { settingTypes } from "@/lib/organisations/model";
import { nameFrom, withName } from "@/lib/organisations/name-filter";
import { isWaitedFor } from "./lifecycle";
import {
  type ProgressFilter,
  type SettingProgress,
  type SettingState,
  settingStates,
} from "./model";

export const stateNames: Record<SettingState, string> = {
  not_started: "Not started",
  in_progress: "Under way",
  signed_off: "Signed off",
  deferred: "Put off",
  declined: "Said no",
};

type Asked = Record<string, string | string[] | undefined>;

/** What an address asks for; what makes no sense is left out. */
export function progressFilterFrom({ name, type, ward, state }: Asked): ProgressFilter {
  return {
    name: nameFrom(name),
    type: settingTypes.find((each) => each === type),
    ward: typeof ward === "string" && ward ? ward : undefined,
    state: ([...settingStates, "all"] as const).find((each) => each === state),
  };
}

/** The same as the end of an address; empty for everybody who is waited for. */
export function progressQuery(filter: ProgressFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(chosen).toString();
  return query ? `?${query}` : "";
}

/** Those that a page shows, in the order they came in: by name. */
export function chosenFrom(
  progress: readonly SettingProgress[],
  { name, type, ward, state }: ProgressFilter,
): SettingProgress[] {
  return withName(progress, name, (each) => each.name).filter(
    (each) =>
      (!type || each.type === type) && (!ward || each.ward === ward) && isIn(each.state, state),
  );
}

function isIn(state: SettingState, wanted: ProgressFilter["state"]): boolean {
  if (!wanted) return isWaitedFor(state);
  return wanted === "all" || state === wanted;
}

/** How many settings are in each state. */
export function countsOf(progress: readonly SettingProgress[]): Record<SettingState, number> {
  const counts = settingStates.map((state) => {
    return [state, progress.filter((each) => each.state === state).length] as const;
  });
  return Object.fromEntries(counts) as Record<SettingState, number>;
}

/**
 * For each theme of the work, counted from 1, how many settings have it complete. A setting that has signed off is through
 * with all of them, also with those it never marked.
 */
export function themesDone(progress: readonly SettingProgress[], themes: number): number[] {
  return Array.from({ length: themes }, (_, index) => {
    const isDone = ({ state, themes: done }: SettingProgress) =>
      state === "signed_off" || done.includes(index + 1);
    return progress.filter(isDone).length;
  });
}

/** Where one setting is, in words: the work and nothing of what is in it. */
export function whereInWords({ state, themes }: SettingProgress, ofThemes: number): string {
  if (state !== "in_progress") return stateNames[state];
  return `${stateNames.in_progress}: ${themes.length} of ${ofThemes} themes complete`;
}
