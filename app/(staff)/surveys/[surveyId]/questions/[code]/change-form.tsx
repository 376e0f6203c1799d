"use client";

import { QuestionFields } from "@/components/surveys/question-fields";
import { TheirsNotice } from "@/components/surveys/theirs-notice";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { changeWords } from "./actions";

type Props = {
  surveyId: string;
  version: number;
  code: string;
  /** Set where others have been asked it, or it is ready-made: then its meaning matters. */
  known: boolean;
  start: Record<string, string>;
  mirrors: { value: string; label: string }[];
};

export function ChangeForm({ surveyId, version, code, known, start, mirrors }: Props) {
  const [state, formAction] = useStaffForm<SurveyFormState>(changeWords, { mark: "code" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <TheirsNotice theirs={state.theirs} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={givenBack(state, "version") ?? version} />
      <input type="hidden" name="code" value={code} />
      <QuestionFields state={state} start={start} mirrors={mirrors} />
      {known ? (
        <RadioGroup
          name="meaning"
          label="If you changed the words: what does it ask now?"
          options={[
            {
              value: "same",
              label: "The same as before, in other words",
              hint: "It is compared with earlier years and keeps the translations you made.",
            },
            {
              value: "new",
              label: "Something else",
              hint: "It becomes a new question: compared with nothing before, and translated afresh.",
            },
          ]}
          defaultValue={givenBack(state, "meaning")}
          error={state.errors?.meaning}
        />
      ) : null}
      <p>
        <Button>Save these words</Button>
      </p>
    </form>
  );
}
