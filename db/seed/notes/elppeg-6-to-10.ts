import type { NotesByLevel } from "./by-level";

export const elppegLaterNotes: Readonly<Record<string, NotesByLevel>> = {};
