/** As many slips as are printed at a time. */
export const mostSlips = 100;

/** What the page of slips is told after making them. */
export type SlipsState = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
  signedOut?: true;
  /** Shown once, and nowhere kept. */
  codes?: string[];
};
