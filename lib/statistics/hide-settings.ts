import { requireWhole } from "./exact-input";
import { sumOf } from "./moments";
import { thresholds } from "./thresholds";

type SettingsRelease = {
  /** Settings that share, with enough replies; and with some but too few. In listed order. */
  visible: string[];
  hidden: string[];
  /** Settings that have not agreed to share never count, whatever their replies. */
  notSharing: string[];
  /** The settings the borough total is over, and its replies. Over none of them there is no total to show. */
  totalOver: string[];
  totalN: number;
  totalStatus: "total_includes_hidden" | "total_excludes_hidden";
};

/**
 * Which settings' results, and which total, may stand side by side (honest-numbers 3.2, rule 7). Hidden settings
 * enter the total only when there are three or more with minReplies between them: with two, either could
 * subtract itself and read the other.
 */
export function hideSettings(
  settings: ReadonlyMap<string, { n: number; shares: boolean }>,
  minReplies: number,
): SettingsRelease {
  requireWhole("the smallest number of replies", minReplies, 1);
  const listed = [...settings].map(([name, { n, shares }]) => ({ name, n, shares }));
  for (const { n } of listed) requireWhole("replies", n, 0);
  const sharing = listed.filter(({ shares, n }) => shares && n > 0);
  const visible = sharing.filter(({ n }) => n >= minReplies);
  const hidden = sharing.filter(({ n }) => n < minReplies);
  const includesHidden =
    hidden.length >= thresholds.hiddenSettingsInTotalMin && repliesOf(hidden) >= minReplies;
  const totalOver = includesHidden ? sharing : visible;
  return {
    visible: visible.map(({ name }) => name),
    hidden: hidden.map(({ name }) => name),
    notSharing: listed.filter(({ shares }) => !shares).map(({ name }) => name),
    totalOver: totalOver.map(({ name }) => name),
    totalN: repliesOf(totalOver),
    totalStatus: includesHidden ? "total_includes_hidden" : "total_excludes_hidden",
  };
}

function repliesOf(settings: readonly { n: number }[]): number {
  return sumOf(settings.map(({ n }) => n));
}
