"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { addQuestions } from "./actions";

type Props = { surveyId: string; version: number; set: string; title: string; adds: number };

export function SetForm({ surveyId, version, set, title, adds }: Props) {
  const [state, formAction] = useActionState(addQuestions, {});
  return (
    <form action={formAction} className="stack-tight">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="set" value={set} />
      <Button variant="secondary">
        {adds === 1 ? "Add this one" : `Add these ${adds}`}
        <span className="visually-hidden"> of “{title}”</span>
      </Button>
    </form>
  );
}
