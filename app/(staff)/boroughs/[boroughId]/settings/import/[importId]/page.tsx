import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import type { PreviewRow } from "@/lib/imports/preview";
import { findImport } from "@/lib/imports/queries";
import { whatHappens } from "@/lib/imports/words";
import { pageOf } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { boroughToChange } from "@/lib/request/borough-here";
import { importList, throwAway } from "./actions";
import { FixForm } from "./fix-form";
import { ImportedList } from "./imported-list";

export const metadata: Metadata = { title: "What will happen" };

const rowsOnAPage = 100;

type Props = {
  params: Promise<{ boroughId: string; importId: string }>;
  searchParams: Promise<{ page?: string | string[]; left?: string }>;
};

export default async function PreviewPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  const found = await findImport(ctx, boroughId, (await params).importId);
  if (!found) notFound();
  const { list, preview } = found;
  const { page, left } = await searchParams;
  const back = <BackLink href={`/boroughs/${boroughId}/settings/import`}>All lists</BackLink>;
  if (list.importedAt) {
    return (
      <>
        {back}
        <ImportedList list={list} boroughName={boroughName} leftOver={left} />
      </>
    );
  }
  const wrong = preview.filter((row) => row.outcome === "cannot");
  const good = preview.length - wrong.length;
  const here = { boroughId, importId: list.id };
  const { items, ...place } = pageOf(preview, page, rowsOnAPage);
  return (
    <div className="stack-loose">
      {back}
      <PageHeader
        eyebrow={boroughName}
        title={good > 0 ? `${count(good, "row")} can be imported` : "No row can be imported yet"}
        lead="Nothing has happened so far."
      />
      {wrong.length > 0 ? <FixForm key={JSON.stringify(wrong)} {...here} rows={wrong} /> : null}
      {good > 0 ? (
        <OneButtonForm action={importList} fields={here}>
          {`Import ${count(good, "row")}`}
        </OneButtonForm>
      ) : null}
      <DataTable
        caption="What will happen to each row"
        columns={[
          { key: "name", header: "Setting" },
          { key: "urn", header: "Ofsted URN" },
          { key: "what", header: "What will happen" },
          { key: "line", header: "Line", numeric: true },
        ]}
        rows={items.map((row) => ({ key: String(row.row.line), cells: cellsOf(row) }))}
      />
      <Paging
        href={`/boroughs/${boroughId}/settings/import/${list.id}`}
        total={preview.length}
        {...place}
      />
      <OneButtonForm action={throwAway} fields={here} variant="secondary">
        Throw this list away
      </OneButtonForm>
    </div>
  );
}

function cellsOf(row: PreviewRow) {
  const { name, urn, line } = row.row;
  const what = whatHappens(row).map((words) => (
    <span key={words} className="block">
      {words}
    </span>
  ));
  return [name || "No name", urn || "None", what, line];
}
