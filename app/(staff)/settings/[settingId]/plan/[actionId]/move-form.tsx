"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { startIt, takeItUpAgain } from "./actions";

type Props = { actionId: string; settingId: string; version: number };

export function StartForm(props: Props) {
  return <MoveForm {...props} send={startIt} words="We have started" />;
}

export function ReopenForm(props: Props) {
  return <MoveForm {...props} send={takeItUpAgain} words="Take it up again" />;
}

function MoveForm({ send, words, ...hidden }: Props & { send: typeof startIt; words: string }) {
  const [state, formAction] = useActionState(send, {});
  return (
    <form action={formAction} className="no-print">
      <FormProblems state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="secondary">{words}</Button>
    </form>
  );
}
