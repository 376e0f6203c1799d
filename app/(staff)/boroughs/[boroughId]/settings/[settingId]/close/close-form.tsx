"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { closeHere } from "./actions";

type Props = { boroughId: string; settingId: string; others: { id: string; name: string }[] };

export function CloseForm({ boroughId, settingId, others }: Props) {
  const [state, formAction] = useStaffForm(closeHere, { mark: "mergedInto" });
  return (
    <form action={formAction} className="stack measure">
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="settingId" value={settingId} />
      <Select
        name="mergedInto"
        label="Has it become part of another setting?"
        options={[
          { value: "", label: "No, it has closed" },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={givenBack(state, "mergedInto")}
        error={state.errors?.mergedInto}
      />
      <div className="cluster">
        <Button variant="warning">Close this setting</Button>
        <a href={`/boroughs/${boroughId}/settings/${settingId}`}>Keep things as they are</a>
      </div>
    </form>
  );
}
