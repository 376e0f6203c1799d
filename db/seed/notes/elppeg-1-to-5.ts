import type { NotesByLevel } from "./by-level";

export const elppegFirstNotes: Readonly<Record<string, NotesByLevel>> = {};
