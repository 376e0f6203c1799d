import type { ReactNode } from "react";
import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { DataTable } from "@/components/ui/data-table";
import { inOrder } from "@/components/ui/in-order";
import type { ReportBlock } from "@/lib/borough-reports/block";
import { count } from "@/lib/kernel/words";
import { sumOf } from "@/lib/statistics/moments";

/** A report to a committee, drawn from the blocks its PDF is written from (C-12). Who shares comes first, always. */
export function ReportView({ blocks }: { blocks: readonly ReportBlock[] }) {
  const sections: ReportBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return (
    <div className="stack-loose print:[zoom:0.88] print:[&_:is(th,td)]:py-1">
      {inOrder(sections, (section) => (
        <section className="stack">{inOrder(section, drawn)}</section>
      ))}
    </div>
  );
}

function drawn(block: ReportBlock): ReactNode {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return (
        <p className="measure" dir="auto">
          {block.text}
        </p>
      );
    case "small":
      return <p className="soft small measure">{block.text}</p>;
    case "table":
      return <Table {...block} />;
  }
}

function Table({ caption, header, rows, bars = [] }: Extract<ReportBlock, { kind: "table" }>) {
  return (
    <>
      {bars.some(Boolean) ? <LevelKey /> : null}
      <DataTable
        caption={caption}
        captionHidden
        columns={header.map((name) => ({ key: name, header: name }))}
        rows={rows.map((cells, at) => ({
          key: cells.join(" "),
          cells: cells.map((words, column) => cellOf(words, column === 1 ? bars[at] : undefined)),
        }))}
      />
    </>
  );
}

/** Its first line stands out; what follows is small print. A bar says its own words. */
function cellOf(words: string, bar: readonly number[] | undefined): ReactNode {
  const [first, ...rest] = words.split("\n");
  const small = rest.length > 0 ? <span className="soft small block">{rest.join(" ")}</span> : null;
  if (!bar) {
    return (
      <>
        {first}
        {small}
      </>
    );
  }
  const settings = sumOf(bar);
  const base = count(settings, "setting");
  return (
    <>
      <LevelBar counts={bar as unknown as LevelCounts} applicable={settings} base={base} />
      <span className="soft small" aria-hidden="true">
        of {base}
      </span>
    </>
  );
}
