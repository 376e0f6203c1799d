"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { enter } from "./actions";

export function SignInForm({ next }: { next?: string }) {
  const [state, formAction] = useActionState(enter, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        width="medium"
        defaultValue={givenBack(state, "email")}
        error={state.errors?.email}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        width="medium"
        error={state.errors?.password}
      />
      <div className="cluster">
        <Button>Sign in</Button>
        <a href="/forgotten">I have forgotten my password</a>
      </div>
    </form>
  );
}
