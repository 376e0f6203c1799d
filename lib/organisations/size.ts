import type { Setting } from "./model";

/** How many children a setting has places for, in steps wide enough to hold several settings each. */
export const settingSizes = ["small", "medium", "large", "unknown"] as const;
export type SettingSize = (typeof settingSizes)[number];

export const settingSizeNames: Record<SettingSize, string> = {
  small: "Up to 20 places",
  medium: "21 to 60 places",
  large: "More than 60 places",
  unknown: "Places not known",
};

export function sizeOf({ places }: Pick<Setting, "places">): SettingSize {
  if (places === undefined) return "unknown";
  if (places <= 20) return "small";
  return places <= 60 ? "medium" : "large";
}
