import { chance } from "./chance";
import type { NotesByLevel } from "./notes/by-level";
import { childminderNotes } from "./notes/childminders";
import { ecfLaterNotes } from "./notes/ecf-equality-to-monitor";
import { ecfPartNotes } from "./notes/ecf-parts";
import { ecfEarlierNotes } from "./notes/ecf-rights-to-leadership";
import { elppegFirstNotes } from "./notes/elppeg-1-to-3";
import { elppegMiddleNotes } from "./notes/elppeg-4-and-5";
import { elppegLaterNotes } from "./notes/elppeg-6-to-10";
import type { ExampleSetting } from "./setting";

const teamNotes: Readonly<Record<string, NotesByLevel>> = {
  ...ecfEarlierNotes,
  ...ecfLaterNotes,
  ...ecfPartNotes,
  ...elppegFirstNotes,
  ...elppegMiddleNotes,
  ...elppegLaterNotes,
};

/** "How do you know?" in this setting's words, or nothing: nobody writes under every question. */
export function noteOn(
  { slug, type, character }: ExampleSetting,
  code: string,
  level: number,
  year: number,
): string | undefined {
  if (chance(slug, code, year, "note") >= character.notes) return undefined;
  const bank = type === "childminder" ? childminderNotes : teamNotes;
  const sentences = bank[code]?.[level] ?? [];
  // A year at the same level has other words than the one before it, or none.
  const turn = year + Math.floor(chance(slug, code) * 2);
  return sentences[turn % Math.max(2, sentences.length)];
}
