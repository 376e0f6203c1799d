"use client";

import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { answerRequest } from "./actions";

type Props = { moveId: string; boroughs: { id: string; name: string }[] };

export function AnswerForm({ moveId, boroughs }: Props) {
  const [state, formAction] = useStaffForm(answerRequest, { mark: "because", own: { moveId } });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="moveId" value={moveId} />
      <Select
        name="toBoroughId"
        label="Where does it belong?"
        options={[
          { value: "", label: "It stays where it is" },
          ...boroughs.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={givenBack(state, "toBoroughId")}
        error={state.errors?.toBoroughId}
      />
      <TextField
        name="because"
        label="If it stays: why?"
        defaultValue={givenBack(state, "because")}
        error={state.errors?.because}
      />
      <p>
        <Button>Send the answer</Button>
      </p>
    </form>
  );
}
