"use client";

import { QuestionFields } from "@/components/surveys/question-fields";
import { Button } from "@/components/ui/button";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { writeQuestion } from "./actions";

type Props = {
  surveyId: string;
  version: number;
  mirrors: { value: string; label: string }[];
};

export function WriteForm({ surveyId, version, mirrors }: Props) {
  const [state, formAction] = useStaffForm<SurveyFormState>(writeQuestion, { mark: "surveyId" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={givenBack(state, "version") ?? version} />
      <QuestionFields state={state} mirrors={mirrors} />
      <p>
        <Button>Add this question</Button>
      </p>
    </form>
  );
}
