import { Card } from "@/components/ui/card";
import type { LanguageWork } from "@/lib/translations/model";
import { FileForm } from "./file-form";

type Props = { surveyId: string; work: LanguageWork; at: string };

/** A translator may work in a spreadsheet, with no account and no signal (F66). */
export function FileCard({ surveyId, work: { language, own }, at }: Props) {
  return (
    <Card title="In a spreadsheet">
      <p>
        Take the file of all texts, <a href={`${at}/words.xlsx`}>as a workbook (XLSX)</a> or{" "}
        <a href={`${at}/words.csv`}>as CSV</a>, send it to whoever translates, and bring it back
        here.
      </p>
      <FileForm surveyId={surveyId} tag={language.tag} version={own.version} />
    </Card>
  );
}
