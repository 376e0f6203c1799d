"use client";

import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";

/** What making a token tells: the token itself, this once. */
export type TokenState = ComponentProps<typeof FormProblems>["state"] & { token?: string };

const lengths = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
];

export function TokenForm({
  action,
  fields,
}: {
  action: (before: TokenState, form: FormData) => Promise<TokenState>;
  fields: Readonly<Record<string, string>>;
}) {
  const [state, formAction] = useStaffForm(action, { mark: "days" });
  const days = givenBack(state, "days");
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      {state.token ? <MadeToken token={state.token} /> : null}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="name"
        label="Which program is it for?"
        hint="So that you know later what to end."
        width="medium"
        autoComplete="off"
        defaultValue={givenBack(state, "name")}
        error={state.errors?.name}
      />
      <RadioGroup
        key={days}
        name="days"
        label="How long does it work?"
        options={lengths}
        defaultValue={days ?? "90"}
        error={state.errors?.days}
      />
      <Button variant="secondary">Make a token</Button>
    </form>
  );
}

function MadeToken({ token }: { token: string }) {
  return (
    <Notice tone="success">
      This is the token. Copy it now: it is shown this once, and nobody can look it up.
      <br />
      <code>{token}</code>
    </Notice>
  );
}
