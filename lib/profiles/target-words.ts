import { levelInWords } from "@/lib/scoring/theme-result";
import type { ProfileTheme } from "./model";

/** "In 2026: between Starting and Established": where a theme stands, for the line beside its target. */
export function standsInWords({ result }: Pick<ProfileTheme, "result">, year: number): string {
  const level = result && levelInWords(result);
  return `In ${year}: ${level ?? "too few answers to say"}.`;
}
