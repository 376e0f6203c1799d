import type { Door } from "./access-doors";
import { everybody, everybodyFromElsewhere, nobody } from "./access-rows";

/** What a parent opens and sends: no account, no cookie, and the same for whoever asks. */
const opens = [
  "",
  "/[lang]",
  "/[lang]/clear",
  "/[lang]/go-on",
  "/[lang]/help",
  "/[lang]/privacy",
  "/[lang]/results",
  "/[lang]/spoken/[number]",
  "/[lang]/spoken/[number]/words",
  "/[lang]/thanks",
  "/[lang]/mine/[token]/about",
  "/[lang]/mine/[token]/check",
  "/[lang]/mine/[token]/matters",
  "/[lang]/mine/[token]/question/[number]",
  "/[lang]/mine/[token]/save",
  "/[lang]/mine/[token]/words",
  "/with/[single]",
];
const sends = [
  "/[lang]",
  "/[lang]/go-on",
  "/[lang]/mine/[token]/about",
  "/[lang]/mine/[token]/matters",
  "/[lang]/mine/[token]/question/[number]",
  "/[lang]/mine/[token]/save",
  "/[lang]/mine/[token]/words",
];
const parents = (method: string, pages: readonly string[], door: Door) =>
  Object.fromEntries(pages.map((page) => [`${method} /s/[code]${page}/route`, door]));

/** A form sent from another site's page: what our own forms do is for the tests of these pages. */
const posted: Door = { who: everybodyFromElsewhere, fromElsewhere: true };

/** The part of the matrix about parents' pages and tablets. */
export const parentRoutes: Readonly<Record<string, Door>> = {
  ...parents("GET", opens, { who: everybody }),
  ...parents("POST", sends, posted),
  "GET /s/[...rest]/route": { who: nobody },
  "GET /s/looks/[file]/route": { who: nobody },
  "GET /collect/[token]/route": { who: everybody },
  "GET /collect/[token]/[file]/route": { who: everybody },
  "POST /collect/[token]/sheets/route": { who: everybodyFromElsewhere, fromElsewhere: true },
};
