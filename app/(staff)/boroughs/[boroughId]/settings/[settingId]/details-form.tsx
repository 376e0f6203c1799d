"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import { type Details, detailNames } from "@/lib/register/model";
import { saveDetails } from "./actions";

type Props = { boroughId: string; settingId: string; details: Details };

export function DetailsForm({ boroughId, settingId, details }: Props) {
  const [state, formAction] = useStaffForm(saveDetails, { mark: "type" });
  const type = givenBack(state, "type") ?? details.type;
  const text = (name: "name" | "urn" | "ward" | "places") => ({
    name,
    label: detailNames[name],
    autoComplete: "off",
    defaultValue: givenBack(state, name) ?? String(details[name] ?? ""),
    error: state.errors?.[name],
  });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="settingId" value={settingId} />
      <TextField {...text("name")} />
      <RadioGroup
        key={type}
        name="type"
        label={detailNames.type}
        options={settingTypes.map((value) => ({ value, label: settingTypeNames[value] }))}
        defaultValue={type}
        error={state.errors?.type}
      />
      <TextField {...text("places")} inputMode="numeric" width="short" />
      <TextField {...text("urn")} width="medium" />
      <TextField {...text("ward")} width="medium" />
      <p>
        <Button>Save the details</Button>
      </p>
    </form>
  );
}
