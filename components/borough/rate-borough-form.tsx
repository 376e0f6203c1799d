"use client";

import type { ComponentProps } from "react";
import { levelChoices } from "@/components/questions/level-choices";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";

type State = ComponentProps<typeof FormProblems>["state"];
type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  fields: Readonly<Record<string, string>>;
  points: {
    code: string;
    wording: string;
    source: string;
    anchors: readonly string[];
    said?: string;
  }[];
};

/** Rates the borough point by point; a point may be left open. */
export function RateBoroughForm({ action, fields, points }: Props) {
  const [state, formAction] = useStaffForm(action, { mark: points[0]?.code ?? "none" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)} noValidate>
      <FormProblems state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {points.map(({ code, wording, source, anchors, said }) => (
        <RadioGroup
          key={code}
          name={code}
          label={wording}
          hint={source}
          options={[...levelChoices(anchors), { value: "dont_know", label: "We cannot say" }]}
          defaultValue={givenBack(state, code) ?? said}
          error={state.errors?.[code]}
        />
      ))}
      <p>
        <Button>Keep these ratings</Button>
      </p>
    </form>
  );
}
