"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { join } from "./actions";

export function JoinForm({ code, passwordHint }: { code: string; passwordHint: string }) {
  const [state, formAction] = useActionState(join, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="code" value={code} />
      <TextField
        name="name"
        label="Your name"
        hint="As your colleagues know you."
        autoComplete="name"
        width="medium"
        defaultValue={givenBack(state, "name")}
        error={state.errors?.name}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="You sign in with it next time."
        type="email"
        autoComplete="username"
        width="medium"
        defaultValue={givenBack(state, "email")}
        error={state.errors?.email}
      />
      <TextField
        name="password"
        label="Password"
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
        width="medium"
        error={state.errors?.password}
      />
      <Button>Join the team</Button>
    </form>
  );
}
