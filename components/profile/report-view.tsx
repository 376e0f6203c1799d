import type { ReactNode } from "react";
import { ProfileTable } from "@/components/profile/profile-table";
import { DataTable } from "@/components/ui/data-table";
import { inOrder } from "@/components/ui/in-order";
import { PageHeader } from "@/components/ui/page-header";
import type { Action } from "@/lib/plans/model";
import type { Profile } from "@/lib/profiles/model";
import { type ReportBlock, reportOf } from "@/lib/reports/report-content";

/** Two sheets of paper for a board. The page is the report; the PDF is made from the same blocks (C-12). */
export function ReportView({ profile, actions }: { profile: Profile; actions: readonly Action[] }) {
  const { eyebrow, title, lead, blocks } = reportOf(profile, actions);
  return (
    <article className="stack [&_h2]:mt-3 [&_h3]:mt-3 print:[zoom:0.88] print:[&_:is(th,td)]:py-1 print:[&_h2]:mt-0 print:[&_h3]:mt-1 print:[&_h3]:text-[1rem]">
      <PageHeader eyebrow={eyebrow} title={title} lead={lead} />
      {sections(blocks, profile)}
    </article>
  );
}

/** A heading and what follows it until the next stand close together. */
function sections(blocks: readonly ReportBlock[], profile: Profile): ReactNode {
  const groups: ReportBlock[][] = [];
  for (const block of blocks) {
    const opens = block.kind === "next page" || block.kind === "columns";
    const begins = opens || (block.kind === "heading" && block.level === 2);
    if (begins || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(block);
    if (opens) groups.push([]);
  }
  return inOrder(
    groups.filter(({ length }) => length > 0),
    (group) => (
      <section className="stack-tight">{inOrder(group, (block) => drawn(block, profile))}</section>
    ),
  );
}

function drawn(block: ReportBlock, profile: Profile): ReactNode {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          {block.lead && <strong>{block.lead} </strong>}
          {block.text}
        </p>
      );
    case "small":
      return <p className="soft small">{block.text}</p>;
    case "quote":
      return <p className="quote">{block.text}</p>;
    case "columns":
      return (
        <div className="columns">
          {inOrder(block.columns, (column) => (
            <div className="stack">{sections(column, profile)}</div>
          ))}
        </div>
      );
    case "themes":
      return (
        <div className="print:[zoom:0.95] print:[&_tbody_th]:w-[36%]">
          <ProfileTable profile={profile} brief />
        </div>
      );
    case "table":
      return <Table {...block} />;
    case "next page":
      return <div className="page-break" />;
  }
}

function Table({ caption, header, rows }: Extract<ReportBlock, { kind: "table" }>) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={header.map((name) => ({ key: name, header: name }))}
      rows={rows.map((cells) => ({ key: cells.join(" "), cells: [...cells] }))}
    />
  );
}
