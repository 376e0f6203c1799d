"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { endOneSession, endOtherSessions } from "./actions";

/** `what` finishes the button for those who hear it alone. */
export function EndOneForm({ session, what }: { session: string; what: string }) {
  const [state, formAction] = useActionState(endOneSession, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <input type="hidden" name="session" value={session} />
      <Button variant="quiet">
        Sign out there<span className="visually-hidden">: {what}</span>
      </Button>
    </form>
  );
}

export function EndOthersForm() {
  const [state, formAction] = useActionState(endOtherSessions, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <Button variant="secondary">Sign out everywhere else</Button>
    </form>
  );
}
