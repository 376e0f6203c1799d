import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { saveAnswers } from "@/lib/audits/commands";
import { findEvidenceFile } from "@/lib/audits/queries";
import { archiveOf } from "@/lib/exports/archive";
import { exportedTables, findSettingExport, tablesLeftOut } from "@/lib/exports/queries";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, rowsOf, withFreshDatabase } from "../support/database";
import { fillEveryTable, smallPng } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "elppeg.1.policy-practice";
const hostile = `<script>alert("1")</script> & 'so on'`;
let ours: Awaited<ReturnType<typeof fillEveryTable>>;
let archive: Record<string, Uint8Array>;

beforeAll(async () => {
  ours = await fillEveryTable();
  const ctx = contextOf(ours.manager, noon);
  await saveAnswers(ctx, ours.auditId, [{ code, version: 1, choice: "1", note: hostile }]);
  const content = await findSettingExport(ctx, ours.settingId);
  if (!content) throw new Error("A manager may take everything");
  const stream = archiveOf(content, async (auditId, evidenceId) => {
    const file = await findEvidenceFile(ctx, auditId, evidenceId);
    return file && new Uint8Array(file.content);
  });
  archive = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
});

describe("F78 a setting takes everything with it", () => {
  test("every table that belongs to a setting is in the archive, or is left out for a reason", async () => {
    const named = await rowsOf<{ table_name: string }>(
      asSuperuser((tx) =>
        tx.execute(sql`select table_name from information_schema.columns
          where table_schema = 'public' and column_name = 'setting_id' order by table_name`),
      ),
    );
    const known = [...Object.keys(exportedTables), ...tablesLeftOut].toSorted();
    expect(named.map(({ table_name }) => table_name)).toEqual(known);
    for (const name of Object.keys(exportedTables)) {
      const rows = JSON.parse(wordsOf(`data/${name}.json`)) as unknown[];
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  test("its page holds the question, the answer in words and the reason, as text and nothing else", () => {
    const page = wordsOf("index.html");
    expect(page).toContain("Starting: ");
    expect(page).toContain(
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so on&#39;",
    );
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
    for (const href of page.match(/href="(?!#)[^"]*"/g) ?? []) {
      const path = href.slice(6, -1);
      expect(path.startsWith("https://") || path in archive, path).toBe(true);
    }
  });

  test("files of evidence are in it byte for byte, and the wording of what was asked", () => {
    const files = Object.keys(archive).filter((name) => name.startsWith("files/"));
    expect(files).toHaveLength(1);
    expect(archive[files[0] ?? ""]).toEqual(smallPng);
    const wording = Object.keys(archive).filter((name) => name.startsWith("wording/"));
    expect(wording).toHaveLength(3);
    expect(wording.map(wordsOf).join("")).toContain(code);
    expect(wordsOf("README.txt")).toContain("answers.json");
  });

  test("nobody but its manager takes it, and no manager another's", async () => {
    const { manager } = await addSettingWithTeam();
    for (const actor of [ours.practitioner, ours.reader, manager]) {
      expect(await findSettingExport(contextOf(actor, noon), ours.settingId)).toBeUndefined();
    }
  });
});

function wordsOf(name: string): string {
  const bytes = archive[name];
  if (!bytes) throw new Error(`There is no ${name} in the archive`);
  return strFromU8(bytes);
}
