import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { asSuperuser, rowsOf } from "../support/database";

/** Shorter words stand in too many places to say where they come from. */
const fewestSigns = 6;

/** What stands in the rows of a place and nowhere else. */
export type Words = { ids: ReadonlySet<string>; texts: readonly string[] };

/**
 * What belongs to each of these places alone, from every table: each id, and each text that stands in no row of another, in
 * no row of nobody's, and nowhere in the program itself. A row belongs to the place whose ids it holds.
 *
 * @param owners by place, the ids of its borough, forum, settings and people
 */
export async function wordsByPlace(
  owners: Readonly<Record<string, readonly string[]>>,
): Promise<Record<string, Words>> {
  const held = Object.fromEntries(Object.keys(owners).map((place) => [place, new Set<string>()]));
  const others = new Set<string>();
  for (const json of await everyRow()) {
    const places = Object.keys(held).filter((place) =>
      owners[place]?.some((id) => json.includes(id)),
    );
    const [only] = places;
    const into = (places.length === 1 && only && held[only]) || others;
    for (const string of stringsIn(JSON.parse(json))) into.add(string);
  }
  const program = squeezed(everythingWritten());
  return Object.fromEntries(
    Object.entries(held).map(([place, mine]) => {
      const foreign = Object.keys(held).flatMap((each) => (each === place ? [] : [held[each]]));
      const alone = [...mine].filter(
        (each) => ![others, ...foreign].some((set) => set?.has(each)) && !isMoment(each),
      );
      const texts = alone
        .filter((each) => !isId(each))
        .map(squeezed)
        .filter((text) => text.length >= fewestSigns && !program.includes(text));
      return [place, { ids: new Set(alone.filter(isId)), texts: [...new Set(texts)] }];
    }),
  );
}

/** Which of these words stand in what somebody was sent, with the address of one page that holds each. */
export function wordsTold(pages: Readonly<Record<string, string>>, words: Words): string[] {
  const pieces = new Map<string, string>();
  for (const [path, page] of Object.entries(pages)) {
    for (const piece of piecesOf(path, page)) if (!pieces.has(piece)) pieces.set(piece, path);
  }
  const all = [...pieces.keys()].join("\n");
  const told = words.texts
    .filter((text) => all.includes(text))
    .map((text) => `${[...pieces].find(([piece]) => piece.includes(text))?.[1]}: ${text}`);
  return [...[...pieces].flatMap(([piece, path]) => idsTold(piece, path, words)), ...told];
}

/** What was asked for by its id may be named when it is refused. */
function idsTold(piece: string, path: string, { ids }: Words): string[] {
  return [...piece.matchAll(idsInText)]
    .map(([id]) => id)
    .filter((id) => ids.has(id) && !path.includes(id))
    .map((id) => `${path}: ${id}`);
}

/** Most of a page is the same on every other: each piece between two tags, quotes or lines is looked through once. */
function piecesOf(path: string, page: string): Set<string> {
  // An archive or a workbook comes byte by byte.
  const text = /\.(zip|xlsx)/.test(path) ? Buffer.from(page, "latin1").toString() : page;
  return new Set(text.split(/[<>"\n]/).map(squeezed));
}

/** Without what HTML, CSV, JSON and the end of a printed line add to a text. */
function squeezed(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll(/&(?:#x27|quot|lt|gt);|["'<>\\\s]/g, "");
}

const idsInText = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/g;
const wholeId = new RegExp(`^(?:${idsInText.source})$`);
const isId = (text: string) => wholeId.test(text);
const isMoment = (text: string) => /^\d{4}-\d\d-\d\d/.test(text);

/** Every row of every table, as JSON. */
async function everyRow(): Promise<string[]> {
  return asSuperuser(async (tx) => {
    const tables = await rowsOf<{ name: string }>(
      tx.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
    );
    const rows: string[] = [];
    for (const { name } of tables) {
      const found = await rowsOf<{ json: string }>(
        tx.execute(sql.raw(`select row_to_json(t)::text as json from ${name} t`)),
      );
      rows.push(...found.map(({ json }) => json));
    }
    return rows;
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/** Every text of the program, its question sets among them. */
function everythingWritten(): string {
  return ["app", "components", "lib"]
    .flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
    )
    .filter((file) => /\.(tsx?|json)$/.test(file) && !file.includes(".test."))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}
