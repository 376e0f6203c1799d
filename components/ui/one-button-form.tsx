"use client";

import { type ComponentProps, type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";

type State = ComponentProps<typeof FormProblems>["state"];
type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  fields: Readonly<Record<string, string>>;
  variant?: "primary" | "secondary" | "warning";
  /** Beside the button: the way out. */
  instead?: ReactNode;
  children: string;
};

/** A form that asks nothing: one button, and the hidden fields that say about what. */
export function OneButtonForm({ action, fields, variant, instead, children }: Props) {
  const [state, formAction] = useActionState(action, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <div className="cluster">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button variant={variant}>{children}</Button>
        {instead}
      </div>
    </form>
  );
}
