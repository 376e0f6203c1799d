"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { sayBeside } from "./actions";

type Props = { auditId: string; theme: number; code: string; wording: string };

/** A critical friend's words beside one question. They change no answer. */
export function CommentForm({ auditId, theme, code, wording }: Props) {
  const [state, formAction] = useStaffForm(sayBeside, { mark: "words", own: { code } });
  return (
    <form action={formAction} className="stack-tight measure no-print" key={JSON.stringify(state)}>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="theme" value={theme} />
      <input type="hidden" name="code" value={code} />
      <TextArea
        id={`words:${code}`}
        name="words"
        label="Your comment"
        hint="What you noticed, or would ask. It stays here with your name, and changes no answer."
        rows={2}
        defaultValue={givenBack(state, "words")}
        error={state.errors?.words}
      />
      <p>
        <Button variant="secondary">
          Add this comment<span className="visually-hidden"> to: {wording}</span>
        </Button>
      </p>
    </form>
  );
}
