"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { beginPile } from "./actions";

/** Counting comes before typing: the two numbers are compared. */
export function PileForm({ surveyId }: { surveyId: string }) {
  const [state, formAction] = useStaffForm(beginPile, { mark: "declared" });
  return (
    <form action={formAction} className="stack" noValidate key={JSON.stringify(state)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <TextField
        name="declared"
        label="How many sheets are on the pile?"
        hint="Count them by hand. One sheet in ten, and at least one, is typed twice to see that typing goes well."
        inputMode="numeric"
        autoComplete="off"
        width="short"
        defaultValue={givenBack(state, "declared")}
        error={state.errors?.declared}
      />
      <p>
        <Button variant="secondary">Start typing</Button>
      </p>
    </form>
  );
}
