"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { dropThisSurvey } from "./actions";

export function DropForm({ surveyId }: { surveyId: string }) {
  const [state, formAction] = useActionState(dropThisSurvey, {});
  return (
    <form action={formAction} className="stack-tight">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <p>Nobody has been asked yet. The questions you chose and wrote for it go with it.</p>
      <p>
        <Button variant="warning">Drop this survey</Button>
      </p>
    </form>
  );
}
