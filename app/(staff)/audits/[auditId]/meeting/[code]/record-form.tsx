"use client";

import { AgreementNote } from "@/components/questions/agreement-note";
import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import { recordAgreed } from "./actions";
import type { RecordState } from "./record-state";

type Props = {
  auditId: string;
  code: string;
  levels: { value: string; label: string; hint?: string }[];
  versions: { version: number; answerVersion: number };
  start: { choice?: string; reason?: string; present?: string; minorityView?: string };
  next?: string;
};

/** What the team settled on: a level with its reason, or that we do not agree, with each view in its own words. */
export function RecordForm({ auditId, code, levels, versions, start, next }: Props) {
  const [state, formAction] = useStaffForm<RecordState>(recordAgreed, { mark: "minorityView" });
  const { errors = {}, theirs } = state;
  const held = state.versions ?? versions;
  const typed = (field: keyof Props["start"]) => givenBack(state, field) ?? start[field];
  return (
    <form action={formAction} className="stack measure" noValidate key={JSON.stringify(state)}>
      <FormProblems state={state} />
      {theirs && (
        <Notice tone="warning" title={`${theirs.by} recorded`}>
          <p>
            {levels.find(({ value }) => value === String(theirs.level ?? theirs.blank))?.label ??
              "No level"}
          </p>
          {theirs.agreement && <AgreementNote agreement={theirs.agreement} />}
          <p>If you record yours now, it stands in place of theirs.</p>
        </Notice>
      )}
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={held.version} />
      <input type="hidden" name="answerVersion" value={held.answerVersion} />
      <RadioGroup
        name="choice"
        label="What do we agree on?"
        options={levels}
        defaultValue={typed("choice")}
        error={errors.choice}
      />
      <TextArea
        name="reason"
        label="Why this level?"
        hint="What tipped it, in a sentence. It stands beside the answer."
        defaultValue={typed("reason")}
        error={errors.reason}
      />
      <TextArea
        name="minorityView"
        label="Does anybody see it differently?"
        hint="In their own words. It is kept and printed with the answer; names are not needed. If we do not agree, write down each view."
        defaultValue={typed("minorityView")}
        error={errors.minorityView}
      />
      <TextField
        name="present"
        label="Who was present?"
        hint="For example: all six of us, on 12 June."
        defaultValue={typed("present")}
        error={errors.present}
      />
      <div className="cluster">
        {next && (
          <Button name="next" value={next}>
            Record and go on
          </Button>
        )}
        <Button variant={next ? "secondary" : "primary"}>Record</Button>
      </div>
    </form>
  );
}
