"use client";

import { type ContextField, FamilyFields } from "@/components/surveys/family-fields";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { closeThisSurvey } from "./actions";

type Props = { surveyId: string; start: Record<string, string>; contexts: readonly ContextField[] };

export function CloseForm({ surveyId, start, contexts }: Props) {
  const [state, formAction] = useStaffForm(closeThisSurvey, { mark: "families" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <FamilyFields state={state} start={start} contexts={contexts} />
      <p>
        <Button>Close the survey</Button>
      </p>
    </form>
  );
}
