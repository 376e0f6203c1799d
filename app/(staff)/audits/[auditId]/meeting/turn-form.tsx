"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { turnTo } from "./actions";

type Props = {
  auditId: string;
  from: "screen" | "remote";
  previous?: string;
  next?: string;
  /** Given when another question is on the big screen. */
  here?: string;
};

/** Back and on: each a button of its own form, so that it works by touch, by keyboard and without script. */
export function TurnForms({ auditId, from, previous, next, here }: Props) {
  return (
    <div className="cluster no-print">
      {previous && (
        <TurnForm auditId={auditId} from={from} code={previous} turn="previous">
          Back
        </TurnForm>
      )}
      {next && (
        <TurnForm auditId={auditId} from={from} code={next} turn="next">
          Next question
        </TurnForm>
      )}
      {here && (
        <TurnForm auditId={auditId} from={from} code={here} turn="here">
          Show this one on the big screen
        </TurnForm>
      )}
    </div>
  );
}

type Turn = Pick<Props, "auditId" | "from"> & { code: string; turn: string; children: string };

function TurnForm({ auditId, from, code, turn, children }: Turn) {
  const [state, formAction] = useActionState(turnTo, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="code" value={code} />
      <Button variant="secondary" data-turn={turn}>
        {children}
      </Button>
    </form>
  );
}
