import { median, p95, perSecond, type Timing } from "./load";

type Pages = Record<string, Timing>;

/** All that was measured at one size of the data. */
export type Row = {
  times: number;
  settings: number;
  alone: Pages;
  together: Pages;
  saves: { autosave: Timing; commit: Timing };
  themeScript: number;
  profileScript: number;
};

/** The aims of the first issue. */
const mostOfFloor = 2;
const mostScriptBytes = 230_000;
const leastOfCommits = 1 / 20;

/** One size of the data, for people to read. */
export function table(row: Row): string {
  const { times, settings, saves } = row;
  const { autosave, commit } = saves;
  const lines = [
    [`${times}×, ${settings} settings`, "page", "hello", "SQL", "/hello", "/SQL", "/(hello+SQL)"],
    pageLine("theme, 1 at once", row.alone, "theme"),
    pageLine("theme, 16 at once", row.together, "theme"),
    pageLine("profile, 1 at once", row.alone, "profile"),
    pageLine("profile, 16 at once", row.together, "profile"),
  ].map((cells) =>
    cells.map((cell, index) => (index ? cell.padStart(15) : cell.padEnd(21))).join(""),
  );
  return [
    ...lines,
    `script: theme ${kilobytes(row.themeScript)}, profile ${kilobytes(row.profileScript)}, compressed`,
    `autosaves at 16 at once: ${perSecond(autosave).toFixed(0)}/s, median ${median(autosave).toFixed(1)} (${p95(autosave).toFixed(1)}); raw commits ${perSecond(commit).toFixed(0)}/s; ratio 1/${(1 / savesOfCommits(row)).toFixed(1)}; bare pages ${perSecond(row.together.hello ?? autosave).toFixed(0)}/s`,
    "",
  ].join("\n");
}

function pageLine(words: string, pages: Pages, page: string): string[] {
  const [of, hello, sql] = [pages[page], pages.hello, pages[`${page}Sql`]];
  if (!of || !hello || !sql) throw new Error(`${page} was not measured`);
  const both = (timing: Timing) => `${median(timing).toFixed(1)} (${p95(timing).toFixed(1)})`;
  const ratio = (floor: number) => (median(of) / floor).toFixed(2);
  return [
    words,
    both(of),
    both(hello),
    both(sql),
    ratio(median(hello)),
    ratio(median(sql)),
    ratio(median(hello) + median(sql)),
  ];
}

/** One line: what was aimed at, and by how much the least favourable figure kept it or missed it. */
export function summary(rows: Row[]): string {
  const ratios = rows.flatMap(({ alone, together }) =>
    [alone, together].flatMap((pages) => [ofFloor(pages, "theme"), ofFloor(pages, "profile")]),
  );
  const slowest = Math.max(...ratios);
  const heaviest = Math.max(...rows.flatMap((row) => [row.themeScript, row.profileScript]));
  const fewest = Math.min(...rows.map(savesOfCommits));
  const aims = [
    `pages ≤ ${mostOfFloor} × (hello + SQL): ${verdict(slowest <= mostOfFloor)}, at most ${slowest.toFixed(2)}`,
    `script ≤ ${kilobytes(mostScriptBytes)}: ${verdict(heaviest <= mostScriptBytes)}, at most ${kilobytes(heaviest)}`,
    `autosaves ≥ 1/20 of raw commits: ${verdict(fewest >= leastOfCommits)}, at least 1/${(1 / fewest).toFixed(1)}`,
  ];
  return `Aims: ${aims.join("; ")}.`;
}

function ofFloor(pages: Pages, page: string): number {
  const [of, hello, sql] = [pages[page], pages.hello, pages[`${page}Sql`]];
  return of && hello && sql ? median(of) / (median(hello) + median(sql)) : Number.NaN;
}

function savesOfCommits({ saves }: Row): number {
  return perSecond(saves.autosave) / perSecond(saves.commit);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

function verdict(met: boolean): string {
  return met ? "met" : "missed";
}
