"use client";

import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import type { ReportWords } from "@/lib/borough-reports/model";
import { saveWords } from "./actions";

type Props = { boroughId: string; reportId: string; version: number; words: ReportWords };

const places = [
  { name: "opening", label: "Why this report", hint: "What the committee should know first." },
  { name: "reading", label: "What we take from it", hint: "How you read these figures." },
  { name: "plan", label: "What we will do", hint: "Who does what, and by when." },
] as const;

export function WordsForm({ boroughId, reportId, version, words }: Props) {
  const [state, formAction] = useStaffForm(saveWords, { mark: "title", version });
  const theirs = "theirs" in state ? state.theirs : undefined;
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state)} noValidate>
      <FormProblems state={state} />
      {theirs ? <Theirs words={theirs} /> : null}
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={theirs?.version ?? version} />
      <TextField
        name="title"
        label="Title"
        defaultValue={givenBack(state, "title") ?? words.title}
        error={state.errors?.title}
      />
      {places.map(({ name, label, hint }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={`${hint} Leave it empty to leave it out.`}
          rows={6}
          defaultValue={givenBack(state, name) ?? words[name]}
          error={state.errors?.[name]}
        />
      ))}
      <p>
        <Button>Save the words</Button>
      </p>
    </form>
  );
}

function Theirs({ words }: { words: ReportWords }) {
  return (
    <Notice title="What they wrote">
      <p>{words.title}</p>
      {places.map(({ name, label }) => (
        <p key={name}>
          <strong>{label}:</strong> {words[name] || "nothing"}
        </p>
      ))}
    </Notice>
  );
}
