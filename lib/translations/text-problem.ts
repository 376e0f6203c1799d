import { createTranslator } from "use-intl/core";
import { easyReadTag } from "@/lib/languages/languages";
import { withLatinDigits } from "@/lib/languages/translate";
import { easyReadProblem } from "./easy-read-problem";
import { longestText } from "./model";

/** Between them they meet every plural form of every language; the first is looked for in what comes out. */
const counts = [77, 0, 1, 2, 3, 5, 11, 21, 100, 101];

/**
 * Why a translation cannot be kept, as a sentence; undefined when it can. A sentence of parents' pages has places that
 * the page fills in: one that is lost or misspelt would break the page for everybody who reads that language.
 *
 * @param key of the text among the survey's words; those of our pages begin with "ui."
 */
export function problemOfText(
  tag: string,
  key: string,
  english: string,
  text: string,
): string | undefined {
  if (text.length > longestText) return `It is longer than ${longestText} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(text.replaceAll(/[\n\t]/g, "")))
    return "It has signs in it that cannot be shown";
  const problem = tag === easyReadTag ? easyReadProblem(key, text) : undefined;
  if (problem) return problem;
  return key.startsWith("ui.") ? problemOfPlaces(tag, english, text) : undefined;
}

/** The places of an English sentence that a translation must keep: "{count}". */
export function placesIn(english: string): string[] {
  if (!english.includes("{")) return [];
  const [said] = spoken("en", english, valuesFor(english, counts[0] ?? 0));
  return candidatesIn(english).filter((name) => said?.includes(filledIn(english, name)));
}

function problemOfPlaces(tag: string, english: string, text: string): string | undefined {
  const lost: string[] = [];
  const tried = english.includes(", plural,") ? counts : counts.slice(0, 1);
  for (const count of tried) {
    const values = valuesFor(english, count);
    const [said] = spoken(tag, text, values);
    if (said === undefined)
      return "Its braces { } are not as in the English: keep them, and the words in them, as they are";
    if (count === counts[0])
      lost.push(...placesIn(english).filter((name) => !said.includes(filledIn(english, name))));
  }
  if (lost.length === 0) return undefined;
  return `It lacks ${lost.map((name) => `{${name}}`).join(" and ")}: the page fills that in`;
}

/** What a sentence comes to, or nothing where it cannot be said with these values. */
function spoken(tag: string, message: string, values: Record<string, string | number>): string[] {
  try {
    const say = createTranslator({
      locale: withLatinDigits(tag),
      messages: { message },
      onError: (error) => {
        throw error;
      },
    });
    return [say("message", values)];
  } catch {
    return [];
  }
}

function valuesFor(english: string, count: number): Record<string, string | number> {
  return Object.fromEntries(
    candidatesIn(english).map((name) => [
      name,
      isCounted(english, name) ? count : filledIn(english, name),
    ]),
  );
}

function filledIn(english: string, name: string): string {
  return isCounted(english, name) ? String(counts[0]) : `«${name}»`;
}

function isCounted(english: string, name: string): boolean {
  return english.includes(`{${name}, plural,`);
}

/** Every word in braces: some are only a form of a plural, and no value of theirs is ever asked for. */
function candidatesIn(english: string): string[] {
  return [...new Set([...english.matchAll(/\{(\w+)(?=\}|, plural,)/g)].map((m) => m[1] ?? ""))];
}
