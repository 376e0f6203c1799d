"use client";

import { useActionState } from "react";
import { QuestionFields } from "@/components/surveys/question-fields";
import { Button } from "@/components/ui/button";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { writeQuestion } from "./actions";

type Props = {
  surveyId: string;
  version: number;
  start: Record<string, string>;
  mirrors: { value: string; label: string }[];
};

export function WriteForm({ surveyId, version, start, mirrors }: Props) {
  const [state, formAction] = useActionState<SurveyFormState, FormData>(writeQuestion, {});
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={givenBack(state, "version") ?? version} />
      <QuestionFields state={state} start={start} mirrors={mirrors} />
      <p>
        <Button>Add this question</Button>
      </p>
    </form>
  );
}
