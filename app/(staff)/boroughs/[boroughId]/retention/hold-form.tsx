"use client";

import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { holdHere } from "./actions";

type Props = { boroughId: string; boroughName: string; settings: { id: string; name: string }[] };

export function HoldForm({ boroughId, boroughName, settings }: Props) {
  const [state, formAction] = useStaffForm(holdHere, { mark: "reason" });
  const place = givenBack(state, "place");
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <Select
        key={place}
        name="place"
        label="Whose records have to stay?"
        options={[
          { value: "all", label: `Everybody’s in ${boroughName}` },
          ...settings.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={place}
        error={state.errors?.place}
      />
      <TextArea
        name="reason"
        label="Why do they have to stay?"
        hint="The setting reads this. Name nobody."
        defaultValue={givenBack(state, "reason")}
        error={state.errors?.reason}
      />
      <Button variant="secondary">Hold these records</Button>
    </form>
  );
}
