import { chance } from "./chance";
import { evidenceTitles } from "./evidence-titles";
import type { ExampleSetting } from "./setting";

export type ExampleLink = { title: string; url: string; datedOn: string };

/** A dated link that shows a level, for some of the answers at the two highest levels. */
export function linkFor(
  { slug, character }: ExampleSetting,
  code: string,
  level: number,
  year: number,
  answeredAt: Date,
): ExampleLink | undefined {
  const titles = evidenceTitles[code];
  if (!titles || level < 2) return undefined;
  if (chance(slug, code, year, "link") >= character.links * (level === 2 ? 0.6 : 1.4)) {
    return undefined;
  }
  const title = titles[Math.floor(chance(slug, code, "title") * titles.length)];
  if (!title) return undefined;
  const daysBefore = 10 + Math.floor(chance(slug, code, year, "dated") * 240);
  const dated = new Date(answeredAt.getTime() - daysBefore * 86_400_000);
  const page = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const url = `https://${slug}.example/how-we-know/${dated.getUTCFullYear()}/${page}`;
  return { title, url, datedOn: dated.toISOString().slice(0, 10) };
}
