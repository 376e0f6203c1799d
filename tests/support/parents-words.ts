import { readFileSync } from "node:fs";
import type { MessageKey } from "@/lib/languages/messages";
import { translator } from "@/lib/languages/translate";

/** What parents' pages say in a language, for a journey to look for. Journeys read the files: they import no JSON. */
export function sayIn(tag: string) {
  const say = translator(tag, read(`lib/languages/messages/${tag}.json`));
  return (key: MessageKey, values: Record<string, string | number> = {}): string =>
    say(key, values);
}

/** The words of a ready-made question in a language other than English. */
export function questionIn(tag: string, code: string): string {
  const words = read<{ text: string }>(`lib/parent-questions/translations/${tag}.json`)[code];
  if (!words) throw new Error(`There is no ${code} in ${tag}`);
  return words.text;
}

function read<Value = string>(file: string): Record<string, Value> {
  return JSON.parse(readFileSync(file, "utf8"));
}
