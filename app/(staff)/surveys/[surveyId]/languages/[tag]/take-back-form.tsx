"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { takeBackReading } from "./actions";

type Props = { surveyId: string; tag: string; readingId: string; reviewer: string };

export function TakeBackForm({ surveyId, tag, readingId, reviewer }: Props) {
  const [state, formAction] = useActionState<SurveyFormState, FormData>(takeBackReading, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="readingId" value={readingId} />
      <p>
        <Button variant="warning">Take back what {reviewer} signed</Button>
      </p>
    </form>
  );
}
