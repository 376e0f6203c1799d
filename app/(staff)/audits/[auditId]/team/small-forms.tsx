"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { FormState } from "@/lib/request/form-state";
import { endRound, finishMine, inviteTeam, remindTeam } from "./actions";

type Props = { auditId: string };

export function InviteTeamForm({ auditId }: Props) {
  const [state, formAction] = useStaffForm(inviteTeam, { mark: "addresses" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <TextArea
        name="addresses"
        label="E-mail addresses"
        hint="Paste as many as you like, with commas, spaces or lines between them. Each person gets a letter of their own."
        rows={4}
        defaultValue={givenBack(state, "addresses")}
        error={state.errors?.addresses}
      />
      <Button variant="secondary">Send the invitations</Button>
    </form>
  );
}

export function RemindForm({ auditId }: Props) {
  return (
    <OneButton action={remindTeam} auditId={auditId} variant="secondary">
      Remind those who have not finished
    </OneButton>
  );
}

export function FinishForm({ auditId }: Props) {
  return (
    <OneButton action={finishMine} auditId={auditId}>
      I have finished
    </OneButton>
  );
}

export function CloseForm({ auditId }: Props) {
  return (
    <OneButton action={endRound} auditId={auditId}>
      Close the round
    </OneButton>
  );
}

type ButtonForm = Props & {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  variant?: "secondary";
  children: string;
};

function OneButton({ action, auditId, variant, children }: ButtonForm) {
  const [state, formAction] = useActionState(action, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <p>
        <Button variant={variant}>{children}</Button>
      </p>
    </form>
  );
}
