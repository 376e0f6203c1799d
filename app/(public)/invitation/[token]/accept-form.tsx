"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { accept } from "./actions";

/** Somebody new says their name and chooses a password; somebody with an account shows that it is theirs. */
export function AcceptForm({
  token,
  email,
  hasAccount,
  suggestedName,
  passwordHint,
}: {
  token: string;
  email: string;
  hasAccount: boolean;
  suggestedName?: string;
  passwordHint: string;
}) {
  const [state, formAction] = useActionState(accept, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers: the address belongs to the invitation and is never read from here. */}
      <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
      {hasAccount ? null : (
        <TextField
          name="name"
          label="Your name"
          hint="As your colleagues know you."
          autoComplete="name"
          width="medium"
          defaultValue={givenBack(state, "name") ?? suggestedName}
          error={state.errors?.name}
        />
      )}
      <TextField
        name="password"
        label={hasAccount ? "Your password" : "Choose a password"}
        hint={hasAccount ? undefined : passwordHint}
        type="password"
        autoComplete={hasAccount ? "current-password" : "new-password"}
        width="medium"
        error={state.errors?.password}
      />
      <Button>Accept the invitation</Button>
    </form>
  );
}
