import type { NotesByLevel } from "./by-level";

export const childminderNotes: Readonly<Record<string, NotesByLevel>> = {};
