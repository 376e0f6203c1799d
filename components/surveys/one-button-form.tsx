"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import type { FormState } from "@/lib/request/form-state";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: Readonly<Record<string, string>>;
  variant?: "primary" | "secondary" | "warning";
  children: string;
};

/** A form that asks nothing: one button, and the hidden fields that say about what. */
export function OneButtonForm({ action, fields, variant, children }: Props) {
  const [state, formAction] = useActionState(action, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <Button variant={variant}>{children}</Button>
      </p>
    </form>
  );
}
