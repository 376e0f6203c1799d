import { unzipSync } from "fflate";
import { textsOfPdf } from "../support/pdf-text";
import type { Browser } from "./browser";

/** More than a setting has: a walk that finds this many has left it. */
const mostOfASetting = 600;

/**
 * The bytes of every page and file that can be reached by links from these, by address; what differs from one answer
 * to the next by itself is taken out.
 */
export async function everythingReachable(
  browser: Browser,
  from: readonly string[],
  mostPages = mostOfASetting,
): Promise<Record<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...from];
  while (waiting.length > 0) {
    const path = waiting.shift() ?? "";
    if (found.has(path)) continue;
    if (found.size > mostPages) throw new Error(`More than ${mostPages} pages: ${path}`);
    const answer = await browser.get(path);
    const body = await read(path, answer);
    const bytes = withoutChance(`${answer.status} ${steadyHeaders(answer)}\n${body}`);
    found.set(path, bytes);
    const to = answer.headers.get("location");
    waiting.push(...linksIn(bytes), ...(to ? [new URL(to, browser.origin).pathname] : []));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function linksIn(page: string): string[] {
  return [...page.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, path = ""]) => path.replaceAll("&amp;", "&"))
    .filter((path) => !path.startsWith("/_next/") && !path.startsWith("/icon"));
}

function read(path: string, answer: Response): Promise<string> {
  if (!answer.ok) return answer.text();
  if (/\.(zip|xlsx)(\?|$)/.test(path)) return unpacked(answer);
  return /\.pdf(\?|$)/.test(path) ? withItsWords(answer) : answer.text();
}

/** A PDF as it came, and below it what it says. */
async function withItsWords(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  return [bytes.toString("latin1"), ...(await textsOfPdf(bytes))].join("\n");
}

/** An archive or a workbook as what is in it: names and contents, without the moment at which it was made. */
async function unpacked(answer: Response): Promise<string> {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.entries(files)
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString("latin1")}`)
    .join("\n")
    .replace(/as it stood on \d{4}-\d\d-\d\dT[\d:.]+Z/, "")
    .replaceAll(/<dcterms:\w+[^>]*>[^<]*</g, "<");
}

/** Each answer has a nonce of its own. */
function withoutChance(text: string): string {
  const nonce = /'nonce-([^']+)'/.exec(text)?.[1];
  return nonce ? text.replaceAll(nonce, "") : text;
}

function steadyHeaders({ headers }: Response): string {
  return [...headers]
    .filter(([name]) => name !== "date")
    .map((pair) => pair.join(": "))
    .join("\n");
}
