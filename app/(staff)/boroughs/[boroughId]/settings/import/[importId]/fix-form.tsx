"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { columnNames, type SheetRow, sheetColumns } from "@/lib/imports/model";
import type { PreviewRow } from "@/lib/imports/preview";
import { count } from "@/lib/kernel/words";
import { putRight } from "./actions";

/** More than anybody puts right at a sitting; the others follow. */
const mostAtOnce = 50;

type Wrong = Extract<PreviewRow, { outcome: "cannot" }>;
type Props = { boroughId: string; importId: string; rows: Wrong[] };

/** Rows that cannot be imported, each with the fields that need another look. */
export function FixForm({ boroughId, importId, rows }: Props) {
  const [state, formAction] = useStaffForm(putRight, { mark: "importId" });
  const shown = rows.slice(0, mostAtOnce);
  return (
    <form action={formAction} className="card" noValidate>
      <h2>{count(rows.length, "row needs", "rows need")} another look</h2>
      <FormProblems state={state} />
      <p className="soft">
        Put them right here, or import the others first: these wait until you come back to them.
        {rows.length > shown.length ? ` The first ${mostAtOnce} are shown.` : ""}
      </p>
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="importId" value={importId} />
      {shown.map(({ row, problems }) => (
        <fieldset key={row.line} className="field">
          <legend className="strong">
            Line {row.line}: {row.name || "no name"}
          </legend>
          <p className="soft small">{othersInWords(row, problems)}</p>
          {sheetColumns.flatMap((column) => {
            const field = `${column}:${row.line}`;
            const problem = problems[column];
            return problem
              ? [
                  <TextField
                    key={field}
                    name={field}
                    label={columnNames[column]}
                    width="medium"
                    autoComplete="off"
                    defaultValue={givenBack(state, field) ?? row[column]}
                    error={problem}
                  />,
                ]
              : [];
          })}
        </fieldset>
      ))}
      <p>
        <Button variant="secondary">Keep these and look again</Button>
      </p>
    </form>
  );
}

function othersInWords(row: SheetRow, problems: Wrong["problems"]): string {
  return sheetColumns
    .filter((column) => column !== "name" && row[column] && !problems[column])
    .map((column) => `${columnNames[column]}: ${row[column]}`)
    .join(" · ");
}
