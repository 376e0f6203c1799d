"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { remindOnce } from "./actions";

export function RemindForm({ surveyId }: { surveyId: string }) {
  const [state, formAction] = useActionState(remindOnce, {});
  return (
    <form action={formAction} className="stack-tight">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <Button variant="secondary">Send the reminder</Button>
    </form>
  );
}
