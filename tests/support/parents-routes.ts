import { readdirSync } from "node:fs";
import { resolve } from "node:path";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Route = { pattern: RegExp; names: string[]; file: string };

const folder = "app/s";

/** Every route under /s/, named before open parts of an address, as the framework prefers them. */
const routes: readonly Route[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\/route\.tsx?$/.test(file))
  .map((file) => ({ file, path: `/s/${file.replace(/\/route\.tsx?$/, "")}` }))
  .sort((one, other) => openness(one.path) - openness(other.path))
  .map(({ file, path }) => ({
    file,
    names: [...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = ""]) => name),
    pattern: new RegExp(
      `^${path.replaceAll(/\[\.\.\.\w+\]/g, "(.+)").replaceAll(/\[\w+\]/g, "([^/]+)")}$`,
    ),
  }));

type Asked = { form?: Record<string, string | string[]>; headers?: Record<string, string> };

const origin = "http://localhost:3000";
export const fromOurPage = { "sec-fetch-site": "same-origin" };

/** Asks a parents' page as a browser would, by calling the route that its address belongs to. */
export async function ask(address: string, { form, headers }: Asked = {}): Promise<Response> {
  const url = new URL(address, origin);
  const { file, params } = routeOf(url.pathname);
  const method = form ? "POST" : "GET";
  const route: Record<string, Handler | undefined> = await import(resolve(folder, file));
  const handler = route[method];
  if (!handler) throw new Error(`${method} ${address} is not answered`);
  const body = form && new URLSearchParams(pairsOf(form)).toString();
  const sent = headers ?? (form ? fromOurPage : {});
  return handler(new Request(url, { method, body, headers: sent }), {
    params: Promise.resolve(params),
  });
}

/** Follows where an answer leads. */
export function follow(response: Response): Promise<Response> {
  return ask(locationOf(response));
}

export function locationOf(response: Response): string {
  const location = response.headers.get("location");
  if (response.status !== 303 || !location) {
    throw new Error(`It leads nowhere: ${response.status}`);
  }
  return location;
}

function routeOf(path: string) {
  for (const { pattern, names, file } of routes) {
    const values = pattern.exec(path)?.slice(1).map(decodeURIComponent);
    if (!values) continue;
    return { file, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) };
  }
  throw new Error(`There is no page ${path}`);
}

function openness(path: string): number {
  return (path.match(/\[/g) ?? []).length + (path.includes("[...") ? 100 : 0);
}

function pairsOf(form: Record<string, string | string[]>): [string, string][] {
  return Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
}
