import { chance, lean } from "./chance";
import { levelIn } from "./levels";
import type { ExampleSetting } from "./setting";

/** Questions on which the open team sees things differently, person by person from the manager on. */
const apart: Readonly<Record<string, readonly number[]>> = {
  "elppeg.5.beyond-forum": [3, 0, 1, 1, 2],
  "elppeg.4.know-gaps": [2, 0, 3, 0, 3],
  "elppeg.2.opportunities": [3, 1, 1, 2, 1],
};

/** How one person sees one question: near the setting's own level, with leanings of their own; sometimes unsure. */
export function ownLevel(
  setting: ExampleSetting,
  userId: string,
  code: string,
  year: number,
): number | undefined {
  const fixed = setting.number === 6 ? apart[code] : undefined;
  const person = Number(userId.slice(-4));
  if (fixed) return fixed[peopleOfSix.indexOf(person)];
  if (chance(userId, code, "unsure") < 0.06) return undefined;
  const level = Math.round(levelIn(setting, code, year) + 0.9 * lean(userId, code));
  return Math.max(0, Math.min(3, level));
}

/** Numbers of the open team's people in db/seed/people.ts, the manager first. */
const peopleOfSix = [6, 26, 51, 52, 53];
