"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { chooseMode } from "./actions";

type Props = {
  auditId: string;
  modes: { value: string; label: string; hint: string }[];
  chosen?: string;
};

export function ModeForm({ auditId, modes, chosen }: Props) {
  const [state, formAction] = useStaffForm(chooseMode, { mark: "mode" });
  const mode = givenBack(state, "mode") ?? chosen;
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <RadioGroup
        key={mode}
        name="mode"
        label="How do we take part?"
        options={modes}
        defaultValue={mode}
        error={state.errors?.mode}
      />
      <Button>{chosen ? "Change how we take part" : "Let everybody answer"}</Button>
    </form>
  );
}
