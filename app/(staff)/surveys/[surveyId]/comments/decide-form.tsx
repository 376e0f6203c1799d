"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { CommentDecision, CommentPromise } from "@/lib/surveys/model";
import { decideThisComment } from "./actions";

type Props = {
  surveyId: string;
  commentId: string;
  promise: CommentPromise;
  start: { decision?: string; shown?: string };
};

type Choice = { value: CommentDecision; label: string; hint: string };

const show: Choice = {
  value: "public",
  label: "Show it with the results",
  hint: "In the words below, to everybody who sees the results",
};
const keep: Choice = {
  value: "private",
  label: "Keep it to ourselves",
  hint: "Only you and others who read comments here",
};
const withhold: Choice = {
  value: "withheld",
  label: "Show it to nobody",
  hint: "It points to somebody and cannot be put right, or it would hurt somebody",
};

export function DecideForm({ surveyId, commentId, promise, start }: Props) {
  const [state, formAction] = useStaffForm(decideThisComment, {
    mark: "decision",
    own: { commentId },
  });
  const choices = promise === "public" ? [show, keep, withhold] : [keep, withhold];
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="commentId" value={commentId} />
      <RadioGroup
        name="decision"
        label="Who may read it?"
        options={choices}
        defaultValue={givenBack(state, "decision") ?? start.decision}
        error={state.errors?.decision}
      />
      {promise === "public" ? (
        <TextArea
          name="shown"
          label="The words to show"
          hint="Take out what could point to somebody. Put a translation under it if you have one. Change nothing else."
          rows={5}
          dir="auto"
          defaultValue={givenBack(state, "shown") ?? start.shown}
          error={state.errors?.shown}
        />
      ) : null}
      <p>
        <Button>Save and read the next one</Button>
      </p>
    </form>
  );
}
