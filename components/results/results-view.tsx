import type { ReactNode } from "react";
import { ShareKey } from "@/components/charts/share-bar";
import { QuestionCard } from "@/components/results/question-card";
import { DataTable } from "@/components/ui/data-table";
import { inOrder } from "@/components/ui/in-order";
import type { ResultsBlock } from "@/lib/results/block";

/** What a survey found, drawn from the blocks its PDF is written from (C-12). Who answered comes first, always. */
export function ResultsView({ blocks }: { blocks: readonly ResultsBlock[] }) {
  return <div className="stack-loose">{sections(blocks)}</div>;
}

/** A heading and what follows it until the next one stand close together. */
function sections(blocks: readonly ResultsBlock[]): ReactNode {
  const groups: ResultsBlock[][] = [];
  for (const block of blocks) {
    if (groups.length === 0 || (block.kind === "heading" && block.level === 2)) groups.push([]);
    groups.at(-1)?.push(block);
  }
  return inOrder(groups, (group) => (
    <section className="stack">
      {inOrder(group.slice(0, 1), drawn)}
      {keyOf(group)}
      {inOrder(group.slice(1), drawn)}
    </section>
  ));
}

/** Once, above the first question, where there is a picture to explain. */
function keyOf(group: readonly ResultsBlock[]): ReactNode {
  const results = group.flatMap((block) => (block.kind === "question" ? [block.result] : []));
  if (!results.some(({ counts }) => counts)) return null;
  return <ShareKey silent={results.some(({ silent }) => silent)} />;
}

function drawn(block: ResultsBlock): ReactNode {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return <p className="measure">{block.text}</p>;
    case "small":
      return <p className="soft small measure">{block.text}</p>;
    case "quote":
      return (
        <p className="quote measure" dir="auto">
          {block.text}
        </p>
      );
    case "table":
      return (
        <DataTable
          caption={block.caption}
          columns={block.header.map((name) => ({ key: name, header: name }))}
          rows={block.rows.map((cells) => ({ key: cells.join(" "), cells: [...cells] }))}
        />
      );
    case "question":
      return <QuestionCard {...block} />;
  }
}
