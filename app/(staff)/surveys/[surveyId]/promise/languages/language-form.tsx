"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import type { SurveyFormState } from "@/lib/asking/form-words";
import { addLanguage } from "./actions";

type Props = { surveyId: string; version: number; scripts: { value: string; label: string }[] };

export function LanguageForm({ surveyId, version, scripts }: Props) {
  const [state, formAction] = useActionState<SurveyFormState, FormData>(addLanguage, {});
  const words = (name: string) => ({
    name,
    defaultValue: givenBack(state, name),
    error: state.errors?.[name],
  });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={givenBack(state, "version") ?? version} />
      <TextField label="Its name in English" {...words("english")} />
      <TextField
        label="Its name as its speakers write it"
        hint="Parents look for this on the first page."
        {...words("autonym")}
      />
      <TextField
        label="Its short code"
        hint="Two or three letters, like ti for Tigrinya, gu for Gujarati or ckb for Sorani Kurdish. A library or school can tell you."
        width="short"
        autoCapitalize="off"
        {...words("tag")}
      />
      <RadioGroup label="Its letters" options={scripts} {...words("script")} />
      <RadioGroup
        label="Which way is it written?"
        options={[
          { value: "ltr", label: "From left to right" },
          { value: "rtl", label: "From right to left" },
        ]}
        {...words("direction")}
      />
      <p>
        <Button>Add this language</Button>
      </p>
    </form>
  );
}
