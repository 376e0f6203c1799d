"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import type { FormState } from "@/lib/request/form-state";
import { reopen } from "./actions";

export function ReopenForm({ auditId }: { auditId: string }) {
  const [state, formAction] = useStaffForm<FormState>(reopen, { mark: "reason" });
  const { errors = {} } = state;
  const values = (state.values ?? {}) as Record<string, string>;
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state)}>
      <input type="hidden" name="auditId" value={auditId} />
      <ErrorSummary
        problems={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      {state.problem && <Notice tone="warning">{state.problem}</Notice>}
      <TextArea
        name="reason"
        label="Why does it need to change?"
        defaultValue={values.reason}
        error={errors.reason}
      />
      <p>
        <Button>Reopen the audit</Button>
      </p>
    </form>
  );
}
