import { compareNames } from "@/lib/kernel/by-name";
import { settingTypes } from "@/lib/organisations/model";
import { estimateOf, levelInWords, levelReached } from "@/lib/scoring/theme-result";
import { noScoreInWords } from "@/lib/statistics/wording";
import type { PictureChoice } from "./choice";
import type { LevelCell, ListedSetting, SettingRow } from "./model";

/**
 * Settings by themes, each setting of the borough with a row whether it shares or not. By name, or by type and then by name;
 * there is no other order, and a setting's levels never enter it (G10).
 */
export function settingRows(
  settings: readonly ListedSetting[],
  themes: readonly { number: number }[],
  { order, type }: Pick<PictureChoice, "order" | "type">,
): SettingRow[] {
  return inOrder(settings, order)
    .filter((setting) => !type || setting.type === type)
    .map((setting) => ({ setting, cells: themes.map(({ number }) => cellOf(setting, number)) }));
}

function inOrder(
  settings: readonly ListedSetting[],
  order: PictureChoice["order"],
): ListedSetting[] {
  const typeOf = ({ type }: ListedSetting) => settingTypes.indexOf(type);
  return settings.toSorted(
    (a, b) => (order === "type" ? typeOf(a) - typeOf(b) : 0) || compareNames(a.name, b.name),
  );
}

function cellOf({ audit }: ListedSetting, number: number): LevelCell {
  if (!audit) return { kind: "not_shared" };
  const result = audit.results.get(number);
  if (!result) return { kind: "no_score", words: "Not asked" };
  const level = levelReached(result);
  const words = levelInWords(result);
  return level === undefined || words === undefined
    ? { kind: "no_score", words: noScoreInWords(result.score) ?? "No score" }
    : { kind: "level", level, words, estimate: estimateOf(result) };
}
