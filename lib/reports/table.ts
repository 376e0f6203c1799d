/** A cell is words or a number, never nothing: what is missing says which kind of missing it is. */
export type Cell = string | number;

/** A table on its way into a file. Its caution is the first thing in it, so that no figure travels without one. */
export type Table = { caution: string; header: readonly string[]; rows: readonly Cell[][] };
