"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { askForNewPassword } from "./actions";

export function ForgottenForm() {
  const [state, formAction] = useActionState(askForNewPassword, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        width="medium"
        defaultValue={givenBack(state, "email")}
        error={state.errors?.email}
      />
      <Button>Send me a link</Button>
    </form>
  );
}
