import { instrumentNames } from "@/lib/instruments/model";
import { isoDayOf } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { boroughCautionOf } from "@/lib/reports/cautions";
import { tidyCsvOf } from "@/lib/reports/csv";
import { thresholds } from "@/lib/statistics/thresholds";
import { noSettingNamed, reportFloorInWords } from "@/lib/statistics/wording-for-reports";
import { licenceNames, type OpenReport } from "./model";
import { hidden, type OpenTable, openTables } from "./tables";

/** A published table as the bytes that are sent, with the hash they are described by. */
export type OpenFile = { table: OpenTable; name: string; content: string; hash: string };

/** The CSV files of a published report. The same report gives the same bytes at any time. */
export function openFiles(report: OpenReport): Promise<OpenFile[]> {
  return Promise.all(
    openTables(report).map(async (table) => {
      const { columns, rows } = table;
      const content = tidyCsvOf({ header: columns.map(({ name }) => name), rows });
      return { table, name: `${table.name}.csv`, content, hash: await sha256(content) };
    }),
  );
}

/** "Alderbrook: ELPPEG 2025", marked when it is made up. */
export function openTitle({ boroughName, isExample, instrument, year }: OpenReport): string {
  const title = `${boroughName}: ${instrumentNames[instrument].short} ${year}`;
  return isExample ? `${title} (made-up example)` : title;
}

/**
 * What the files are, for programs: a Frictionless Data Package, version 2 (datapackage.org/standard), with each column, how a
 * hidden number is written, the licence, the version of the method and the hashes of the report and of each file.
 *
 * @param homepage the address of the page that describes it in words
 */
export async function dataPackage(report: OpenReport, homepage: string): Promise<object> {
  const { boroughName, isExample, issuedAt, publishedAt, contentHash, figures } = report;
  const { name, address } = licenceNames[report.licence];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `alongside-${report.reportId}`,
    id: report.reportId,
    title: openTitle(report),
    description: [
      boroughCautionOf({ placeName: boroughName, isExample }),
      noSettingNamed,
      reportFloorInWords(thresholds.settingsFrom),
    ].join(" "),
    homepage,
    created: publishedAt.toISOString(),
    licenses: [{ name: report.licence, title: name, path: address }],
    contributors: [{ title: boroughName, roles: ["publisher"] }],
    sources: [{ title: `Report issued on ${isoDayOf(issuedAt)}, SHA-256 ${contentHash}` }],
    madeUp: isExample,
    methodVersion: figures.method,
    resources: (await openFiles(report)).map(resource),
  };
}

function resource({ table, name, content, hash }: OpenFile): object {
  return {
    ...{ name: table.name, title: table.title, path: name, type: "table" },
    ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
    ...{ bytes: new TextEncoder().encode(content).length, hash: `sha256:${hash}` },
    dialect: { header: true, delimiter: ",", lineTerminator: "\r\n" },
    schema: {
      missingValues: [hidden],
      fields: table.columns.map(({ name, type, means, oneOf }) => ({
        ...{ name, type, description: means },
        ...(oneOf && { constraints: { enum: oneOf } }),
      })),
    },
  };
}
