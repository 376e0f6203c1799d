"use client";

import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";

type State = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
  signedOut?: true;
};

type Props = {
  send: (before: State, form: FormData) => Promise<State>;
  surveyId: string;
  version: number;
  submit: string;
};

/** Opens a survey, the first time or again. The day it is meant to close is told to parents. */
export function OpeningForm({ send, surveyId, version, submit }: Props) {
  const [state, formAction] = useStaffForm(send, { mark: "day" });
  const day = (name: string) => givenBack(state, name);
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <DateFields
        legend="Until when can parents answer?"
        hint="Two to four weeks are usual. Parents are told the day; it stays open until you close it. You may leave this empty."
        error={state.errors?.day}
        values={{ day: day("day"), month: day("month"), year: day("year") }}
      />
      <p>
        <Button>{submit}</Button>
      </p>
    </form>
  );
}
