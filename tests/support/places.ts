import type { Page } from "@playwright/test";

/** Somebody of the example by number, or a visitor who is not signed in. */
export type Who = number | "visitor";

export type Place = {
  /** The file under app that makes it, without the last name; words in brackets for what has no file of its own. */
  route: string;
  who: Who;
  path: string;
  /** Sends its form in a way that is refused. */
  wrong?: (page: Page) => Promise<void>;
  /** What the page is answered with, when it is not 200. */
  status?: number;
};

/** Addresses that are made as they are used: single-use links, and a pile of paper that is being typed in. */
export type Links = { invitation: string; reset: string; pile: string };

export const noLinks: Links = {
  invitation: "/invitation/none",
  reset: "/reset/none",
  pile: "/surveys/none/paper/batches/none",
};
