"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { saveOpening } from "./actions";

type Props = { surveyId: string; version: number; start: string };

export function OpeningForm({ surveyId, version, start }: Props) {
  const [state, formAction] = useStaffForm(saveOpening, { mark: "opening", version });
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="opening"
        label="How your reply begins"
        hint="For example: thank you, and what happens with what parents said."
        rows={3}
        defaultValue={givenBack(state, "opening") ?? start}
        error={state.errors?.opening}
      />
      <p>
        <Button variant="secondary">Save the beginning</Button>
      </p>
    </form>
  );
}
