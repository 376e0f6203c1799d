import { beforeAll, describe, expect, test } from "vitest";
import { findSurvey } from "@/lib/asking/queries";
import { findLanguage } from "@/lib/languages/languages";
import { csvOf } from "@/lib/reports/csv";
import type { Table } from "@/lib/reports/table";
import { workbookOf } from "@/lib/reports/workbook";
import { type Context, contextOf } from "@/lib/request/context";
import { saveWords } from "@/lib/translations/commands";
import { findLanguageWork } from "@/lib/translations/queries";
import { readTranslationFile } from "@/lib/translations/read-file";
import { translationTable } from "@/lib/translations/translation-table";
import { wordRows } from "@/lib/translations/word-rows";
import { withFreshDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace, openSurveyOf } from "../support/forum";
import { noon } from "../support/world";

withFreshDatabase();

const offered = ["en", "pl"].flatMap((tag) => findLanguage(tag) ?? []);
const title = "=Co jest dla Was ważne?";
let here: ForumPlace;
let ctx: Context;
beforeAll(async () => {
  process.env.AUTH_SECRET ??= "0123456789abcdef0123456789abcdef";
  here = await addForumWithSetting();
  ctx = contextOf(here.organiser, noon);
});

async function work(surveyId: string) {
  const survey = await findSurvey(ctx, surveyId);
  const found = survey && (await findLanguageWork(ctx, survey, "pl"));
  if (!survey || !found) throw new Error("no language");
  return { survey, ...found };
}

const forms = [
  ["XLSX", (table: Table) => workbookOf([{ name: "Texts", table }])],
  ["CSV", async (table: Table) => new TextEncoder().encode(csvOf(table))],
] as const;

describe.each(forms)("F66 a survey's words as %s", (_form, fileOf) => {
  test("go out, come back with what somebody wrote, and the same file again is nothing", async () => {
    const surveyId = await openSurveyOf(here, { languages: offered });
    const place = { surveyId, tag: "pl" };
    const { survey, words } = await work(surveyId);
    const rows = wordRows(survey.sheet, words).map((row) =>
      row.key === "title" ? { ...row, text: title } : row,
    );
    const read = readTranslationFile(await fileOf(translationTable("Polish", rows)), words);
    if ("problem" in read) throw new Error(read.problem);
    expect(read.refused).toEqual([]);
    const change = { version: 0, translator: "Ola", typed: read.typed };
    expect(await saveWords(ctx, place, change)).toEqual({ changed: ["title"], refusedTexts: [] });
    expect((await work(surveyId)).own.texts).toEqual({ title });
    const again = await saveWords(ctx, place, { ...change, version: 1 });
    expect(again).toEqual({ changed: [], refusedTexts: [] });
  });
});
