/** What a setting might write about one question at each level, lowest first. */
export type NotesByLevel = readonly (readonly string[])[];
