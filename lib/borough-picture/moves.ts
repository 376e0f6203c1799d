import { editionOf } from "@/lib/instruments/editions";
import { changeOf } from "@/lib/scoring/theme-change";
import type { ThemeResult } from "@/lib/scoring/theme-result";
import type { GradedResult, SharedAudit } from "@/lib/sharing/model";
import { thresholds } from "@/lib/statistics/thresholds";
import type { ListedSetting, ThemeMoves } from "./model";

/**
 * Which way each setting's theme went since a fixed year, on the questions asked in both (F44; honest-numbers 4). It takes
 * settings that share questions of both years: levels of themes alone stand on different questions. A count is of five
 * settings or more.
 */
export function movesSince(
  settings: readonly ListedSetting[],
  earlier: readonly SharedAudit[],
  themes: readonly { number: number; title: string }[],
): ThemeMoves[] {
  const before = new Map(earlier.map((audit) => [audit.settingId, audit]));
  return themes.map(({ number, title }) => {
    const ways = settings.flatMap(({ id, audit }) => {
      const way = wayOf(before.get(id), audit, number);
      return way ? [{ id, way }] : [];
    });
    if (ways.length < thresholds.settingsFrom) {
      const few = { status: "hidden", reason: "few_settings" } as const;
      return { number, title, moved: few, compared: [] };
    }
    const went = (wanted: "up" | "same" | "down") =>
      ways.filter(({ way }) => way === wanted).length;
    const moved = { up: went("up"), same: went("same"), down: went("down") };
    const compared = ways.map(({ id }) => id);
    return { number, title, compared, moved: { status: "shown", ...moved, compared: ways.length } };
  });
}

function wayOf(
  earlier: SharedAudit | undefined,
  later: SharedAudit | undefined,
  number: number,
): "up" | "same" | "down" | undefined {
  const [then, now] = [inFull(earlier, number), inFull(later, number)];
  if (!earlier || !later || !then || !now) return undefined;
  const { linked } = changeOf(
    { edition: editionOf(earlier.instrument, earlier.edition), result: then },
    { edition: editionOf(later.instrument, later.edition), result: now },
  );
  if (linked.change === undefined) return undefined;
  if (linked.change === 0) return "same";
  return linked.change > 0 ? "up" : "down";
}

function inFull(audit: SharedAudit | undefined, number: number): ThemeResult | undefined {
  const result = audit?.results.get(number);
  return result && hasAnswers(result) ? { ...result, withoutEvidence: [] } : undefined;
}

function hasAnswers(
  result: GradedResult,
): result is GradedResult & Required<Pick<GradedResult, "answers">> {
  return result.answers !== undefined;
}
