/** One mistake: a text that occurs exactly once in its file, and what to write in its place. */
export interface Mistake {
  name: string;
  file: string;
  find: string;
  replace: string;
}

export declare const planted: readonly Mistake[];
