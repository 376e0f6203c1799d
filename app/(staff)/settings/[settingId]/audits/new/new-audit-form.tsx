"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, RadioGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/request/form-state";
import { startAudit } from "./actions";

type Props = { settingId: string; years: string[]; frameworks: Choice[] };

export function NewAuditForm({ settingId, years, frameworks }: Props) {
  const [state, formAction] = useActionState<FormState & { existing?: string }, FormData>(
    startAudit,
    {},
  );
  const { errors = {}, values = {} } = state;
  return (
    <form action={formAction} className="stack" key={JSON.stringify(values)}>
      <input type="hidden" name="settingId" value={settingId} />
      <ErrorSummary
        problems={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      {state.problem && <Notice tone="warning">{state.problem}</Notice>}
      {state.existing && (
        <Notice tone="info" title="There is one already">
          This year’s audit with this framework is open.{" "}
          <a href={`/audits/${state.existing}`}>Go to it</a>
        </Notice>
      )}
      <RadioGroup
        name="instrument"
        label="Which framework?"
        options={frameworks}
        error={errors.instrument}
        defaultValue={values.instrument as string | undefined}
      />
      <RadioGroup
        name="year"
        label="For which year?"
        options={years.map((year) => ({ value: year, label: year }))}
        error={errors.year}
        defaultValue={(values.year as string | undefined) ?? years[0]}
      />
      <p>
        <Button>Start the audit</Button>
      </p>
    </form>
  );
}
