"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { sendLetters } from "./actions";

export function LettersForm({ surveyId }: { surveyId: string }) {
  const [state, formAction] = useStaffForm(sendLetters, { mark: "addresses" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <TextArea
        name="addresses"
        label="E-mail addresses of parents"
        hint="Paste them from anywhere, with commas, spaces or lines between. Each gets a letter of its own and sees no other address."
        rows={6}
        autoComplete="off"
        defaultValue={givenBack(state, "addresses")}
        error={state.errors?.addresses}
      />
      <p>
        <Button>Send a code to each</Button>
      </p>
    </form>
  );
}
