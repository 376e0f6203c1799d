"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { leave } from "./actions";

export function SignOutForm() {
  const [state, formAction] = useActionState(leave, {});
  return (
    <form action={formAction}>
      <Button variant="quiet">Sign out</Button>
      {state.problem ? <p role="alert">{state.problem}</p> : null}
    </form>
  );
}
