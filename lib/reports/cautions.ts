import { ownView } from "@/lib/statistics/wording";

const madeUp = "Made-up example: these people and figures do not exist.";

/** The first line of every export: whose view this is, and that it is invented where it is. */
export function cautionOf({
  isExample,
  settingName,
}: {
  isExample: boolean;
  settingName: string;
}): string {
  const sums =
    "Themes are different things and have no total; settings are not to be compared by these figures.";
  return [isExample && madeUp, `${settingName}.`, ownView, sums].filter(Boolean).join(" ");
}
