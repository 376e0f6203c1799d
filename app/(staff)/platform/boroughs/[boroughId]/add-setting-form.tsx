"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import { addSettingHere } from "./actions";

const types = settingTypes.map((value) => ({ value, label: settingTypeNames[value] }));

export function AddSettingForm({ boroughId }: { boroughId: string }) {
  const [state, formAction] = useStaffForm(addSettingHere, { mark: "places" });
  const type = givenBack(state, "type");
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <TextField
        name="name"
        label="Name of the setting"
        width="medium"
        autoComplete="off"
        defaultValue={givenBack(state, "name")}
        error={state.errors?.name}
      />
      <RadioGroup
        key={type}
        name="type"
        label="What kind of setting is it?"
        options={types}
        defaultValue={type}
        error={state.errors?.type}
      />
      <TextField
        name="places"
        label="Places for children"
        hint="Leave empty if you do not know."
        inputMode="numeric"
        width="short"
        autoComplete="off"
        defaultValue={givenBack(state, "places")}
        error={state.errors?.places}
      />
      <Button variant="secondary">Add the setting</Button>
    </form>
  );
}
