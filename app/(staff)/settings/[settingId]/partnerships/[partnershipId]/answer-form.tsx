"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { answer } from "./actions";

type Props = { fields: Readonly<Record<"settingId" | "partnershipId", string>> };

/** Yes or not at the moment, with a word or without. */
export function AnswerForm({ fields }: Props) {
  const [state, formAction] = useStaffForm(answer, { mark: "answer" });
  return (
    <form
      action={formAction}
      className="stack measure"
      key={JSON.stringify(state.values)}
      noValidate
    >
      <FormProblems state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup
        name="answer"
        label="Shall we look at it together?"
        options={[
          { value: "yes", label: "Yes", hint: "Each of us rates for itself, when it suits." },
          { value: "no", label: "Not at the moment", hint: "An answer stays." },
        ]}
        defaultValue={givenBack(state, "answer")}
        error={state.errors?.answer}
      />
      <TextArea
        name="words"
        label="A word to them, if you like"
        defaultValue={givenBack(state, "words")}
        error={state.errors?.words}
      />
      <p>
        <Button>Send this answer</Button>
      </p>
    </form>
  );
}
