import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { ExampleMark } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { licenceNames, type OpenReport } from "@/lib/open-data/model";
import { type OpenFile, openFiles } from "@/lib/open-data/package";
import { findOpenReport } from "@/lib/open-data/queries";
import { visitorContext } from "@/lib/request/context";
import { thresholds } from "@/lib/statistics/thresholds";
import { settingsOwnView, sharingInWords } from "@/lib/statistics/wording-for-boroughs";
import {
  noSettingNamed,
  notShownInReport,
  reportFloorInWords,
} from "@/lib/statistics/wording-for-reports";

export const metadata: Metadata = { title: "An open data set" };

type Props = { params: Promise<{ openReportId: string }> };

/** One published report in words: what it is, what each column means, what is hidden and why (F53). */
export default async function OpenReportPage({ params }: Props) {
  const report = await findOpenReport(visitorContext(new Date()), (await params).openReportId);
  if (!report) notFound();
  const { coverage } = report.figures;
  const href = `/open-data/${report.reportId}`;
  const files = await openFiles(report);
  return (
    <>
      <BackLink href="/open-data">All open data</BackLink>
      {report.isExample ? <ExampleMark /> : null}
      <PageHeader
        eyebrow={`${report.boroughName} · ${report.year}`}
        title={`How settings work with families: ${report.year}`}
        lead={sharingInWords(coverage.sharing, coverage.of)}
      />
      <div className="stack-loose">
        <section className="stack measure">
          <p>
            Settings in {report.boroughName} rated their own work by{" "}
            {instrumentNames[report.instrument].long}. {settingsOwnView}
          </p>
          <p>{noSettingNamed}</p>
        </section>
        <Files href={href} files={files} />
        <Hidden />
        <About report={report} />
        {files.map((file) => (
          <Columns key={file.name} file={file} />
        ))}
      </div>
    </>
  );
}

function Files({ href, files }: { href: string; files: readonly OpenFile[] }) {
  return (
    <section className="stack">
      <h2>The files</h2>
      <ul className="bullets">
        {files.map(({ name, table }) => (
          <li key={name}>
            {table.title}: <a href={`${href}/${name}`}>{name}</a>,{" "}
            {count(table.rows.length, "line")}
          </li>
        ))}
        <li>
          All of this for programs, as a Frictionless Data Package:{" "}
          <a href={`${href}/datapackage.json`}>datapackage.json</a>
        </li>
      </ul>
    </section>
  );
}

function Hidden() {
  return (
    <section className="stack measure">
      <h2>What is hidden, and why</h2>
      <p>
        {reportFloorInWords(thresholds.settingsFrom)} In the files the word “hidden” stands in place
        of the number, and the column “status” says why.
      </p>
      <DataTable
        caption="Why a number is hidden"
        captionHidden
        columns={[
          { key: "status", header: "Status" },
          { key: "means", header: "What it means" },
        ]}
        rows={Object.entries(notShownInReport).map(([status, means]) => ({
          key: status,
          cells: [<code key={status}>{status}</code>, means],
        }))}
      />
      <p>
        Left out altogether: which types of setting share, which settings asked for help, and the
        figures of another year that has a report of its own.
      </p>
    </section>
  );
}

function About({ report }: { report: OpenReport }) {
  const { boroughName, issuedAt, publishedAt, contentHash, figures } = report;
  const licence = licenceNames[report.licence];
  const facts = [
    { term: "Licence", detail: <a href={licence.address}>{licence.name}</a> },
    {
      term: "Name your source",
      detail: `Contains information from ${boroughName}, licensed under the ${licence.name}.`,
    },
    { term: "Issued", detail: dayInWords(issuedAt) },
    { term: "Published", detail: dayInWords(publishedAt) },
    {
      term: "Method",
      detail: <a href={`/method/${figures.method}`}>Version {figures.method}</a>,
    },
    {
      term: "The report’s hash",
      detail: <code className="break-all">{contentHash}</code>,
    },
  ];
  return (
    <section className="stack">
      <h2>How it may be used</h2>
      <DefinitionList rows={facts.map((fact) => ({ ...fact, key: fact.term }))} />
      <p className="soft measure">
        These are the figures of a report to the borough’s committee, as they were frozen when it
        was issued. They stay as they are, also when a setting stops sharing.
      </p>
    </section>
  );
}

function Columns({ file: { name, table } }: { file: OpenFile }) {
  return (
    <DataTable
      caption={`What the columns of ${name} mean`}
      columns={[
        { key: "column", header: "Column" },
        { key: "means", header: "What it means" },
        { key: "holds", header: "Holds" },
      ]}
      rows={table.columns.map(({ name: column, means, type, oneOf }) => ({
        key: column,
        cells: [
          <code key={column}>{column}</code>,
          means,
          oneOf
            ? oneOf.join(", ")
            : { string: "Words", integer: "A whole number", boolean: "True or false" }[type],
        ],
      }))}
    />
  );
}
