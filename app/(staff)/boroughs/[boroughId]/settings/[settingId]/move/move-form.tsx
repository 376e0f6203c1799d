"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { askForMove } from "./actions";

export function MoveForm({ boroughId, settingId }: { boroughId: string; settingId: string }) {
  const [state, formAction] = useStaffForm(askForMove, { mark: "toName" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="settingId" value={settingId} />
      <TextField
        name="toName"
        label="Which borough?"
        width="medium"
        autoComplete="off"
        defaultValue={givenBack(state, "toName")}
        error={state.errors?.toName}
      />
      <p>
        <Button>Ask for the move</Button>
      </p>
    </form>
  );
}
