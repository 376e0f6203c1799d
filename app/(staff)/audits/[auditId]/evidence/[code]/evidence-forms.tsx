"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateFields } from "@/components/ui/date-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import type { FormState } from "@/lib/request/form-state";
import { attachFile, attachLink, takeEvidenceAway } from "./actions";

type Shown = { id: string; title: string; href: string; detail: string };
type Props = { auditId: string; code: string; writable: boolean; shown: Shown[] };

export function EvidenceForms({ auditId, code, writable, shown }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="code" value={code} />
    </>
  );
  return (
    <>
      <section className="stack-tight">
        <h2>Links and files</h2>
        {shown.length === 0 && <p>None yet.</p>}
        {shown.map((each) => (
          <Kept key={each.id} each={each} writable={writable} auditId={auditId} code={code} />
        ))}
      </section>
      {writable && (
        <>
          <LinkForm>{hidden}</LinkForm>
          <FileForm>{hidden}</FileForm>
        </>
      )}
    </>
  );
}

function Kept({
  each,
  writable,
  auditId,
  code,
}: {
  each: Shown;
  writable: boolean;
  auditId: string;
  code: string;
}) {
  const [state, formAction] = useActionState<FormState, FormData>(takeEvidenceAway, {});
  return (
    <form action={formAction} className="cluster">
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="evidenceId" value={each.id} />
      <span>
        <a href={each.href}>{each.title}</a> <span className="soft small">({each.detail})</span>
      </span>
      {writable && (
        <Button variant="quiet">
          Remove<span className="visually-hidden"> {each.title}</span>
        </Button>
      )}
      {state.problem && <Notice tone="warning">{state.problem}</Notice>}
    </form>
  );
}

function LinkForm({ children }: { children: React.ReactNode }) {
  const [state, formAction] = useStaffForm<FormState>(attachLink, { mark: "url" });
  const { errors = {} } = state;
  const values = (state.values ?? {}) as Record<string, string>;
  return (
    <Card title="Add a link">
      <form action={formAction} className="stack" key={JSON.stringify(state)}>
        {children}
        <ErrorSummary
          problems={Object.entries(errors).map(([field, message]) => ({ field, message }))}
        />
        {state.problem && <Notice tone="warning">{state.problem}</Notice>}
        <TextField
          name="title"
          label="What is it?"
          hint="For example: notes of the parents’ evening"
          error={errors.title}
          defaultValue={values.title}
        />
        <TextField
          name="url"
          label="Web address"
          inputMode="url"
          error={errors.url}
          defaultValue={values.url}
        />
        <DateFields
          legend="What day is it from? (if you know)"
          error={errors.day}
          values={values}
        />
        <p>
          <Button variant="secondary">Add the link</Button>
        </p>
      </form>
    </Card>
  );
}

function FileForm({ children }: { children: React.ReactNode }) {
  const [state, formAction] = useActionState<FormState, FormData>(attachFile, {});
  const { errors = {} } = state;
  const values = (state.values ?? {}) as Record<string, string>;
  return (
    <Card title="Add a file">
      <form action={formAction} className="stack" key={JSON.stringify(state)}>
        {children}
        <ErrorSummary
          problems={Object.entries(errors).map(([field, message]) => ({
            field: field === "title" ? "file-title" : field,
            message,
          }))}
        />
        {state.problem && <Notice tone="warning">{state.problem}</Notice>}
        <TextField
          id="file-title"
          name="title"
          label="What is it?"
          error={errors.title}
          defaultValue={values.title}
        />
        <FileField
          name="file"
          label="File"
          hint="A PDF or a picture (PNG, JPEG, WebP), up to 5 MB. Please check that it names no child and no family."
          error={errors.file}
        />
        <p>
          <Button variant="secondary">Add the file</Button>
        </p>
      </form>
    </Card>
  );
}
