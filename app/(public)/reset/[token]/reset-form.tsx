"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems } from "@/components/ui/form-problems";
import { setNewPassword } from "./actions";

export function ResetForm({ token, hint }: { token: string; hint: string }) {
  const [state, formAction] = useActionState(setNewPassword, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        label="New password"
        hint={hint}
        type="password"
        autoComplete="new-password"
        width="medium"
        error={state.errors?.password}
      />
      <div className="cluster">
        <Button>Set this password</Button>
        <a href="/forgotten">Ask for a new link</a>
      </div>
    </form>
  );
}
