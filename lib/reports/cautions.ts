import { ownView } from "@/lib/statistics/wording";
import { settingsOwnView } from "@/lib/statistics/wording-for-boroughs";

const sums =
  "Themes are different things and have no total; settings are not to be compared by these figures.";
const madeUp = "Made-up example: these people and figures do not exist.";

/** The first line of every export: whose view this is, and that it is invented where it is. */
export function cautionOf({
  isExample,
  settingName,
}: {
  isExample: boolean;
  settingName: string;
}): string {
  return [isExample && madeUp, `${settingName}.`, ownView, sums].filter(Boolean).join(" ");
}

/** The same for what a borough takes away of its settings' views. */
export function boroughCautionOf(borough: { isExample: boolean; placeName: string }): string {
  const { isExample, placeName } = borough;
  return [isExample && madeUp, `${placeName}.`, settingsOwnView, sums].filter(Boolean).join(" ");
}
