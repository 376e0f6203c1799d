"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { Tick } from "@/components/ui/tick";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { openWithoutReview } from "./actions";

type Props = { surveyId: string; tag: string; english: string };

export function UnreviewedForm({ surveyId, tag, english }: Props) {
  const [state, formAction] = useActionState<SurveyFormState, FormData>(openWithoutReview, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <Tick
        name="sure"
        label={`We want ${english} open although no one has checked it`}
        ticked={false}
      />
      <p>
        <Button variant="warning">Open {english} unchecked</Button>
      </p>
    </form>
  );
}
