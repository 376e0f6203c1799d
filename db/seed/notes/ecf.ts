import type { NotesByLevel } from "./by-level";

export const ecfNotes: Readonly<Record<string, NotesByLevel>> = {};
