import { reflectionTexts } from "./reflection-texts";
import type { ExampleSetting } from "./setting";

/** What a setting wrote under an open question; it turns to other words each year. */
export function reflectionOn(
  { number }: ExampleSetting,
  code: string,
  year: number,
): string | undefined {
  const texts = reflectionTexts[code] ?? [];
  return texts[(number * 2 + year) % Math.max(1, texts.length)];
}
