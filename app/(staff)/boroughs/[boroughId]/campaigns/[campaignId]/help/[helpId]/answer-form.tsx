"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { sendAnswer } from "./actions";

type Props = { boroughId: string; campaignId: string; helpId: string };

export function AnswerForm(here: Props) {
  const [state, formAction] = useStaffForm(sendAnswer, { mark: "words" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      {Object.entries(here).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="words"
        label="Your answer"
        hint="It goes to whoever asked, by letter and on their page. It stays as you send it."
        defaultValue={givenBack(state, "words")}
        error={state.errors?.words}
      />
      <p>
        <Button>Send the answer</Button>
      </p>
    </form>
  );
}
