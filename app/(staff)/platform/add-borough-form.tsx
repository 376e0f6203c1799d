"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { addOneBorough } from "./actions";

export function AddBoroughForm() {
  const [state, formAction] = useStaffForm(addOneBorough, { mark: "name" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <TextField
        name="name"
        label="Name of the borough"
        width="medium"
        autoComplete="off"
        defaultValue={givenBack(state, "name")}
        error={state.errors?.name}
      />
      <Button variant="secondary">Add the borough</Button>
    </form>
  );
}
