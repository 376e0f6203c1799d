"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { addQuestion } from "./actions";
import { WordsFields } from "./words-fields";

export function AddQuestionForm({ settingId }: { settingId: string }) {
  const [state, formAction] = useStaffForm(addQuestion, { mark: "kind" });
  const value = (field: string) => givenBack(state, field);
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <div className="stack" key={JSON.stringify(state)}>
        <RadioGroup
          name="instrument"
          label="Beside which framework do we ask it?"
          options={instruments.map((each) => ({
            value: each,
            label: instrumentNames[each].short,
          }))}
          defaultValue={value("instrument")}
          error={state.errors?.instrument}
        />
        <RadioGroup
          name="kind"
          label="How is it answered?"
          options={[
            {
              value: "rated",
              label: "With a level",
              hint: "Not yet, Starting, Established or Embedded",
            },
            { value: "open", label: "In words", hint: "A few sentences, without a level" },
          ]}
          defaultValue={value("kind")}
          error={state.errors?.kind}
        />
        <WordsFields rated value={value} errors={state.errors} />
      </div>
      <p>
        <Button>Add this question</Button>
      </p>
    </form>
  );
}
