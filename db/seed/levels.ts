import { chance, lean } from "./chance";
import type { ExampleSetting } from "./setting";

const firstYear = 2024;
const highest = 3;
/** Now and then things get worse: somebody leaves, or a habit slips. */
const fall = 0.07;

/** The level of one question in one year: where the setting started, then a step now and then. */
export function levelIn(setting: ExampleSetting, code: string, year: number): number {
  const { slug, character } = setting;
  const theme = code.split(".").slice(0, 2).join(".");
  const latent =
    character.start +
    0.8 * lean(slug, theme) +
    0.5 * lean(code, "asks much") +
    0.9 * lean(slug, code);
  let level = within(Math.round(latent));
  // Work goes into some themes and not into others.
  const climb = character.climb * (0.4 + 1.2 * chance(slug, theme, "effort"));
  for (let each = firstYear + 1; each <= year; each += 1) {
    const draw = chance(slug, code, each);
    if (draw < fall) level = within(level - 1);
    else if (draw < fall + climb) level = within(level + 1);
  }
  return level;
}

function within(level: number): number {
  return Math.max(0, Math.min(highest, level));
}
