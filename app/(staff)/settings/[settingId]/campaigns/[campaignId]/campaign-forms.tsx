"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { askBorough, putOffOrSayNo } from "./actions";

type Here = { settingId: string; campaignId: string };

/** Nobody has to explain themselves: the words are as they like. */
export function StandAsideForm({ settingId, campaignId }: Here) {
  const [state, formAction] = useStaffForm(putOffOrSayNo, { mark: "answer" });
  const answer = givenBack(state, "answer");
  return (
    <Disclosure summary="Put it off, or say no" open={Boolean(state.values)}>
      <form action={formAction} className="stack measure" noValidate>
        <FormProblems state={state} />
        <input type="hidden" name="settingId" value={settingId} />
        <input type="hidden" name="campaignId" value={campaignId} />
        <RadioGroup
          key={answer}
          name="answer"
          label="What shall we tell the borough?"
          options={[
            { value: "deferred", label: "Not now, later" },
            { value: "declined", label: "No" },
          ]}
          defaultValue={answer}
          error={state.errors?.answer}
        />
        <TextArea
          name="words"
          label="A few words, if you like"
          defaultValue={givenBack(state, "words")}
          error={state.errors?.words}
        />
        <p>
          <Button variant="secondary">Tell the borough</Button>
        </p>
      </form>
    </Disclosure>
  );
}

export function HelpForm({ settingId, campaignId }: Here) {
  const [state, formAction] = useStaffForm(askBorough, { mark: "question" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextArea
        name="question"
        label="What would help us?"
        hint="The borough’s commissioners and analysts read this. Please do not write anyone’s name."
        defaultValue={givenBack(state, "question")}
        error={state.errors?.question}
      />
      <p>
        <Button variant="secondary">Ask for help</Button>
      </p>
    </form>
  );
}
