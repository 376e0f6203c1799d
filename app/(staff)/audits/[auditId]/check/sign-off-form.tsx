"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import type { FormState } from "@/lib/request/form-state";
import { signAuditOff } from "./actions";

export function SignOffForm({ auditId, alone }: { auditId: string; alone: boolean }) {
  const [state, formAction] = useStaffForm<FormState>(signAuditOff, { mark: "statement" });
  const { errors = {} } = state;
  const values = (state.values ?? {}) as Record<string, string>;
  return (
    <Card title="Sign off">
      <form action={formAction} className="stack" key={JSON.stringify(state)}>
        <input type="hidden" name="auditId" value={auditId} />
        <ErrorSummary
          problems={Object.entries(errors).map(([field, message]) => ({ field, message }))}
        />
        {state.problem && <Notice tone="warning">{state.problem}</Notice>}
        <p className="measure">
          Signing off freezes the questions, answers, evidence and scores as they are now. For 14
          days you can reopen the audit, with a reason; both stay on record. Nobody outside the
          setting sees it unless you share it.
        </p>
        <TextArea
          name="statement"
          label="Who agreed these answers, and how?"
          hint={
            alone
              ? "For example: my own answers, talked through with another childminder on 12 June."
              : "For example: agreed by all six of us at the staff meeting on 12 June."
          }
          defaultValue={values.statement}
          error={errors.statement}
        />
        <p>
          <Button>Sign off this audit</Button>
        </p>
      </form>
    </Card>
  );
}
