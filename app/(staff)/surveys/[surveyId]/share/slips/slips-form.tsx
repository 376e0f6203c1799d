"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { useStaffForm } from "@/components/ui/staff-form";
import type { SlipsState } from "@/lib/inviting/slips";
import { count } from "@/lib/kernel/words";
import { makeSlips } from "./actions";
import { CodeSlip, type SlipWords } from "./code-slip";

type Props = { surveyId: string; words: SlipWords };

/** Asks how many, then shows that many slips: this once, because codes cannot be read again. */
export function SlipsForm({ surveyId, words }: Props) {
  const [state, formAction] = useStaffForm<SlipsState>(makeSlips, { mark: "count" });
  if (state.codes) {
    return (
      <div className="stack">
        <div className="no-print">
          <Notice
            tone="success"
            title={`${count(state.codes.length, "slip")}: print this page now`}
          >
            These codes are shown this once. When you leave the page nobody can see them again, us
            included. If the printer jams, make new ones; unused codes do no harm.
          </Notice>
        </div>
        <div className="slips slips-pairs">
          {state.codes.map((code) => (
            <CodeSlip key={code} printed={code} {...words} />
          ))}
        </div>
      </div>
    );
  }
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <TextField
        name="count"
        label="How many slips?"
        hint="One for each parent. Make some to spare: both parents of a child may answer."
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={givenBack(state, "count")}
        error={state.errors?.count}
      />
      <p>
        <Button>Make the slips</Button>
      </p>
    </form>
  );
}
