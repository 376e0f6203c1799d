"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import type { FormState } from "@/lib/request/form-state";
import { checkThisRecording } from "./actions";

type Props = { surveyId: string; tag: string; recordingId: string; name: string };

export function CheckForm({ surveyId, tag, recordingId, name }: Props) {
  const [state, formAction] = useActionState<FormState, FormData>(checkThisRecording, {});
  return (
    <form action={formAction} className="stack-tight">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="recordingId" value={recordingId} />
      <p>
        <Button variant="secondary">
          I checked this<span className="visually-hidden">: {name}</span>
        </Button>
      </p>
    </form>
  );
}
