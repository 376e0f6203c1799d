"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FormProblems } from "@/components/ui/form-problems";
import { addQuestions } from "./actions";

type Choice = { code: string; text: string; why: string; mirrors: string[] };
export type ChoiceGroup = { key: string; title: string; choices: Choice[] };

type Props = { surveyId: string; version: number; groups: ChoiceGroup[] };

/** Tick what to add. A theme with nothing left to add is left out. */
export function ChooseForm({ surveyId, version, groups }: Props) {
  const [state, formAction] = useActionState(addQuestions, {});
  const left = groups.filter(({ choices }) => choices.length > 0);
  return (
    <form action={formAction} className="stack" id="questions" key={JSON.stringify(state)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      {left.map(({ key, title, choices }) => (
        <Disclosure key={key} summary={`${title} (${choices.length})`} open={left.length === 1}>
          <fieldset className="field">
            <legend className="visually-hidden">{title}</legend>
            <div className="choices choices-rows">
              {choices.map((choice) => (
                <ChoiceRow key={choice.code} {...choice} />
              ))}
            </div>
          </fieldset>
        </Disclosure>
      ))}
      <p>
        <Button>Add what I ticked</Button>
      </p>
    </form>
  );
}

function ChoiceRow({ code, text, why, mirrors }: Choice) {
  return (
    <label className="choice" htmlFor={`q:${code}`}>
      <input type="checkbox" id={`q:${code}`} name={`q:${code}`} />
      <span>
        {text}
        {why ? <span className="choice-hint">Why we ask: {why}</span> : null}
        {mirrors.map((asked) => (
          <span key={asked} className="choice-hint">
            The setting asks itself: “{asked}”
          </span>
        ))}
      </span>
    </label>
  );
}
