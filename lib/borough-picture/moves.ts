import { editionOf } from "@/lib/instruments/editions";
import type { Edition } from "@/lib/instruments/model";
import { linkedChangeOf } from "@/lib/scoring/theme-change";
import type { SharedFigures } from "@/lib/sharing/model";
import { thresholds } from "@/lib/statistics/thresholds";
import type { CountedRow, CountedSetting, ThemeMoves } from "./model";

/**
 * Which way each setting's theme went since a fixed year, on the questions asked in both (F44; honest-numbers 4). It takes
 * settings that share questions of both years: levels of themes alone stand on different questions. A count is of five
 * settings or more.
 */
export function movesSince(
  settings: readonly CountedSetting[],
  earlier: readonly SharedFigures[],
  themes: readonly { number: number; title: string }[],
): ThemeMoves[] {
  const before = new Map(earlier.map((audit) => [audit.settingId, audit]));
  const pairs = settings.flatMap(({ id, audit }) => {
    const known = before.get(id);
    return known && audit ? [pairOf(known, audit)] : [];
  });
  return themes.map(({ number, title }) => {
    const ways = pairs.flatMap((pair) => {
      const way = wayOf(pair, number);
      return way ? [{ counted: pair.counted, way }] : [];
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

/** What one setting signed in both years. */
type Pair = { counted: CountedRow; before: Signed; after: Signed };
type Signed = Pick<SharedFigures, "results"> & { edition: Edition };

function pairOf(before: SharedFigures, after: SharedFigures): Pair {
  const signed = ({ instrument, edition, results }: SharedFigures) => {
    return { edition: editionOf(instrument, edition), results };
  };
  const counted = { setting: after.settingId, row: `${before.signOffId} ${after.signOffId}` };
  return { counted, before: signed(before), after: signed(after) };
}

function wayOf({ before, after }: Pair, number: number): "up" | "same" | "down" | undefined {
  const [then, now] = [askedIn(before, number), askedIn(after, number)];
  const change = then && now && linkedChangeOf(then, now).change;
  if (change === undefined) return undefined;
  if (change === 0) return "same";
  return change > 0 ? "up" : "down";
}

/** What a setting answered to the questions of a theme, where it shares that. */
function askedIn({ edition, results }: Signed, number: number) {
  const answers = results.get(number)?.answers;
  return answers && { edition, answers };
}
