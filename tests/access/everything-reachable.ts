import type { Browser } from "./browser";

/** More than a setting has: a walk that finds this many has left it. */
const mostPages = 600;

/**
 * The bytes of every page and file that can be reached by links from these, by address; what differs from one answer
 * to the next by itself is taken out.
 */
export async function everythingReachable(
  browser: Browser,
  from: readonly string[],
): Promise<Record<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...from];
  while (waiting.length > 0) {
    const path = waiting.shift() ?? "";
    if (found.has(path)) continue;
    if (found.size > mostPages) throw new Error(`More than ${mostPages} pages: ${path}`);
    const answer = await browser.get(path);
    const bytes = withoutChance(
      `${answer.status} ${steadyHeaders(answer)}\n${await answer.text()}`,
    );
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
