"use client";

import { Button } from "@/components/ui/button";
import { FileField, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { lookAtList } from "./actions";

export function SheetForm({ boroughId }: { boroughId: string }) {
  const [state, formAction] = useStaffForm(lookAtList, { mark: "pasted" });
  return (
    <form action={formAction} className="stack" encType="multipart/form-data" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <TextArea
        name="pasted"
        label="Paste the list"
        rows={10}
        hint={
          <>
            The first line names the columns: name, URN, type, places, ward, manager’s e-mail. Name
            and URN are needed; a new setting needs a type. For example:
            <code className="block">name, URN, type, places, ward, e-mail</code>
            <code className="block">Larch Lane Nursery, EY123456, Nursery, 62, Weir, </code>
          </>
        }
        defaultValue={givenBack(state, "pasted")}
        error={state.errors?.pasted}
      />
      <FileField
        name="file"
        label="Or choose a CSV file"
        hint="A file is read instead of what is pasted above."
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        error={state.errors?.file}
      />
      <p>
        <Button>See what will happen</Button>
      </p>
    </form>
  );
}
