import { editionOf } from "@/lib/instruments/editions";
import { linkedChangeOf } from "@/lib/scoring/theme-change";
import type { SharedAudit } from "@/lib/sharing/model";
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
      const row = `${before.get(id)?.signOffId} ${audit?.signOffId}`;
      return way ? [{ counted: { setting: id, row }, way }] : [];
    });
    if (ways.length < thresholds.settingsFrom) {
      const few = { status: "hidden", reason: "few_settings" } as const;
      return { number, title, moved: few, compared: [] };
    }
    const went = (wanted: "up" | "same" | "down") =>
      ways.filter(({ way }) => way === wanted).length;
    const moved = { up: went("up"), same: went("same"), down: went("down") };
    const compared = ways.map(({ counted }) => counted);
    return { number, title, compared, moved: { status: "shown", ...moved, compared: ways.length } };
  });
}

function wayOf(
  earlier: SharedAudit | undefined,
  later: SharedAudit | undefined,
  number: number,
): "up" | "same" | "down" | undefined {
  const [then, now] = [askedIn(earlier, number), askedIn(later, number)];
  const change = then && now && linkedChangeOf(then, now).change;
  if (change === undefined) return undefined;
  if (change === 0) return "same";
  return change > 0 ? "up" : "down";
}

/** What a setting answered to the questions of a theme, where it shares that. */
function askedIn(audit: SharedAudit | undefined, number: number) {
  const answers = audit?.results.get(number)?.answers;
  return audit && answers && { edition: editionOf(audit.instrument, audit.edition), answers };
}
