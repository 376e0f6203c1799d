import type { Step } from "./steps";

/**
 * Where a parent is: which survey, in which language, on which sheet. It is all in the address, so that no cookie is
 * needed and a page can be shared, printed and gone back to. The single-use code travels beside the token and is
 * stored with nothing.
 */
export type Where = {
  code: string;
  tag?: string;
  /** The token of the answer sheet. */
  token?: string;
  /** The single-use code, as typed or printed. */
  single?: string;
  /** English as well (L-10). */
  both?: boolean;
};

export type ParentPageName =
  | "start"
  | "privacy"
  | "help"
  | "go-on"
  | "thanks"
  | "clear"
  | "results";

/** The page that lists the languages. */
export function languagesAddress({ code, single, both }: Where): string {
  return withQuery(`/s/${encodeURIComponent(code)}`, { single, both });
}

/** A page of the survey that belongs to no sheet. */
export function pageAddress(where: Where, page: ParentPageName, more: Query = {}): string {
  return withQuery(base(where) + (page === "start" ? "" : `/${page}`), { ...where, ...more });
}

/** A question read aloud in one language, and its words for a player that shows them. */
export function spokenAddress(
  { code }: Where,
  { tag, number }: { tag: string; number: number },
): { sound: string; caption: string } {
  const sound = `${base({ code, tag })}/spoken/${number}`;
  return { sound, caption: `${sound}/words` };
}

/** A page of one answer sheet. @throws when there is no sheet */
export function sheetAddress(
  where: Where,
  step: Step | { name: "save" },
  more: Query = {},
): string {
  return withQuery(base(where) + sheetPath(where, step), { ...where, ...more });
}

/** The same page in another language, or with other words beside it. */
export function samePage(where: Where, path: string, more: Query = {}): string {
  return withQuery(base(where) + path, { ...where, ...more });
}

type Query = { single?: string; both?: boolean; from?: string; given?: string };

function base({ code, tag = "en" }: Where): string {
  return `/s/${encodeURIComponent(code)}/${encodeURIComponent(tag)}`;
}

function sheetPath({ token }: Where, step: Step | { name: "save" }): string {
  if (!token) throw new Error("There is no answer sheet to go to");
  const page = step.name === "question" ? `question/${step.number}` : step.name;
  return `/mine/${encodeURIComponent(token)}/${page}`;
}

function withQuery(path: string, { single, both, from, given }: Query): string {
  const query = new URLSearchParams({
    ...(single && { with: single }),
    ...(both && { both: "1" }),
    ...(from && { from }),
    ...(given && { given }),
  }).toString();
  return query ? `${path}?${query}` : path;
}
