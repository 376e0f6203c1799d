"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { FormState } from "@/lib/request/form-state";
import { closeIt } from "./actions";

export function CloseForm(hidden: { actionId: string; settingId: string; version: number }) {
  const [state, formAction] = useStaffForm<FormState>(closeIt, { mark: "because" });
  const field = (name: string) => ({
    name,
    defaultValue: givenBack(state, name),
    error: state.errors?.[name],
  });
  return (
    <form action={formAction} className="stack-loose measure" noValidate>
      <FormProblems state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={givenBack(state, name) ?? value} />
      ))}
      <div className="stack" key={JSON.stringify(state)}>
        <RadioGroup
          {...field("how")}
          label="How does it end?"
          options={[
            { value: "done", label: "It is done" },
            { value: "no_longer_needed", label: "It is no longer needed" },
          ]}
        />
        <TextArea
          {...field("words")}
          label="If it is done: what shows it?"
          hint="What you saw, heard or counted. Please name no child and no family. A link below is enough too."
        />
        <TextField {...field("url")} label="A link that shows it" inputMode="url" />
        <TextArea {...field("because")} label="If it is no longer needed: because …" rows={2} />
      </div>
      <p>
        <Button>Close this action</Button>
      </p>
    </form>
  );
}
