import { chance } from "./chance";
import type { NotesByLevel } from "./notes/by-level";
import { childminderNotes } from "./notes/childminders";
import { ecfNotes } from "./notes/ecf";
import { ecfPartNotes } from "./notes/ecf-parts";
import { elppegFirstNotes } from "./notes/elppeg-1-to-5";
import { elppegLaterNotes } from "./notes/elppeg-6-to-10";
import type { ExampleSetting } from "./places";

const teamNotes: Readonly<Record<string, NotesByLevel>> = {
  ...ecfNotes,
  ...ecfPartNotes,
  ...elppegFirstNotes,
  ...elppegLaterNotes,
};

/** "How do you know?" in this setting's words, or nothing: nobody writes under every question. */
export function noteOn(
  { slug, number, type, character }: ExampleSetting,
  code: string,
  level: number,
  year: number,
): string | undefined {
  if (chance(slug, code, year, "note") >= character.notes) return undefined;
  const bank = type === "childminder" ? childminderNotes : teamNotes;
  const sentences = bank[code]?.[level] ?? [];
  // Neighbouring settings and following years take different sentences of the same question.
  return sentences[(number + year) % Math.max(1, sentences.length)];
}
