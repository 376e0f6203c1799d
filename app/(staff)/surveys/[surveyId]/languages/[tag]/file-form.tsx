"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { FileField, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/kernel/words";
import type { FileState } from "@/lib/translations/file-outcome";
import { bringFile } from "./actions";

type Props = { surveyId: string; tag: string; version: number };

export function FileForm({ surveyId, tag, version }: Props) {
  const [state, formAction] = useActionState<FileState, FormData>(bringFile, {});
  const { errors = {} } = state;
  const byFieldId = { ...errors };
  if (errors.translator) {
    delete byFieldId.translator;
    byFieldId["file-translator"] = errors.translator;
  }
  return (
    <form action={formAction} className="stack" encType="multipart/form-data">
      <FormProblems state={{ ...state, errors: byFieldId }} />
      <Taken state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="version" value={version} />
      <TextField
        id="file-translator"
        name="translator"
        label="Who translated the file?"
        width="medium"
        defaultValue={givenBack(state, "translator")}
        error={errors.translator}
      />
      <FileField
        name="file"
        label="The file with the translations"
        hint="Saved as XLSX or as CSV UTF-8. Cells left empty change nothing."
        accept=".xlsx,.csv,text/csv"
        error={errors.file}
      />
      <p>
        <Button variant="secondary">Bring it in</Button>
      </p>
    </form>
  );
}

function Taken({ state: { taken, refusedLines = [] } }: { state: FileState }) {
  if (!taken) return null;
  const { changed, same, empty } = taken;
  return (
    <div className="stack">
      <Notice tone={refusedLines.length > 0 ? "info" : "success"}>
        {count(changed, "text")} changed, {same} the same as before, {empty} left empty.
      </Notice>
      {refusedLines.length > 0 ? (
        <DataTable
          caption="These lines were not taken; everything else is in"
          columns={[
            { key: "line", header: "Line of the file" },
            { key: "key", header: "Key" },
            { key: "reason", header: "Why" },
          ]}
          rows={refusedLines.map(({ line, key, reason }) => ({
            key: `${line} ${key}`,
            cells: [line, <bdi key="key">{key || "none"}</bdi>, reason],
          }))}
        />
      ) : null}
    </div>
  );
}
