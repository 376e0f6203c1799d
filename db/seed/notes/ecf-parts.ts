import type { NotesByLevel } from "./by-level";

export const ecfPartNotes: Readonly<Record<string, NotesByLevel>> = {};
