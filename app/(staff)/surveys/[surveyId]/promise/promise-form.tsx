"use client";

import { TheirsNotice } from "@/components/surveys/theirs-notice";
import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { changePromise } from "./actions";
import { AskedBesides } from "./asked-besides";
import { type LanguageTick, LanguageTicks } from "./language-ticks";

type Props = {
  surveyId: string;
  version: number;
  start: Record<string, string>;
  languages: LanguageTick[];
  least: { words: number; numbers: number };
};

/** Everything a survey says and promises besides its questions. */
export function PromiseForm({ surveyId, version, start, languages, least }: Props) {
  const [state, formAction] = useStaffForm<SurveyFormState>(changePromise, {
    mark: "introduction",
  });
  const { errors = {} } = state;
  const value = (name: string) => (state.values ? givenBack(state, name) : start[name]);
  const words = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  const number = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <form action={formAction} className="stack-loose" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <TheirsNotice theirs={state.theirs} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={givenBack(state, "version") ?? version} />
      <div className="stack">
        <h2>What parents read first</h2>
        <TextField label="Title" {...words("title")} />
        <TextArea
          label="Why do you ask?"
          hint="Two or three sentences in your own words: who you are, and what you will do with the answers."
          rows={4}
          {...words("introduction")}
        />
        <TextField
          label="Whom can parents ask for paper, another language or help?"
          hint="A name or a place and how to reach them. It stands on every page of the survey."
          {...words("contact")}
        />
        <TextField
          label="By when do parents hear what came of it?"
          hint="For example: “by the end of March”. Silence after answering is what parents mind most."
          {...words("resultsBy")}
        />
      </div>
      <LanguageTicks languages={languages} value={value} surveyId={surveyId} />
      <AskedBesides value={value} error={errors.comment} />
      <RadioGroup
        label="How do parents come to it?"
        options={[
          {
            value: "open",
            label: "One address for everybody",
            hint: "Simplest. We trust people to answer once.",
          },
          {
            value: "codes",
            label: "A code for each parent, on a slip or in a letter",
            hint: "Each code takes one set of answers and is then gone. Nothing joins it to them.",
          },
        ]}
        {...words("access")}
      />
      <div className="stack">
        <h2>How many families before anything is shown</h2>
        <p className="measure">
          Parents are told these before they answer. They may be raised, never lowered, and cannot
          change once the survey has opened.
        </p>
        <TextField
          label="In words, like “most families”, from"
          hint={`Families who answered a question; at least ${least.words}.`}
          {...words("wordsFrom")}
          {...number}
        />
        <TextField
          label="In numbers, from"
          hint={`At least ${least.numbers}. Only then can anybody besides you see it.`}
          {...words("numbersFrom")}
          {...number}
        />
      </div>
      <p>
        <Button>Save</Button>
      </p>
    </form>
  );
}
