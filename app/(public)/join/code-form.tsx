"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { typeCode } from "./actions";

export function CodeForm() {
  const [state, formAction] = useActionState(typeCode, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <TextField
        name="code"
        label="Code"
        hint="For example K7QF-2M4X-9T0B."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        width="medium"
        dir="ltr"
        defaultValue={givenBack(state, "code")}
        error={state.errors?.code}
      />
      <Button>Continue</Button>
    </form>
  );
}
