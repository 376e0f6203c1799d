"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { inviteAdministrator } from "./actions";

export function InviteAdministratorForm() {
  const [state, formAction] = useStaffForm(inviteAdministrator, { mark: "email" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <TextField
        name="email"
        label="E-mail address"
        hint="They will be able to do everything you can do here."
        type="email"
        autoComplete="off"
        width="medium"
        defaultValue={givenBack(state, "email")}
        error={state.errors?.email}
      />
      <Button variant="secondary">Send the invitation</Button>
    </form>
  );
}
