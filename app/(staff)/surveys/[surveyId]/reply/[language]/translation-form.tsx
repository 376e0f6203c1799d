"use client";

import "@/components/ui/script-fonts";
import { Button } from "@/components/ui/button";
import { Checkboxes, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { Language } from "@/lib/languages/model";
import { saveTranslation } from "../actions";

type Text = { key: string; english: string; start: string; isOld: boolean };
type Props = {
  surveyId: string;
  version: number;
  language: Pick<Language, "tag" | "english" | "direction" | "script" | "lineHeight">;
  texts: readonly Text[];
  inEnglish: boolean;
};

export function TranslationForm({ surveyId, version, language, texts, inEnglish }: Props) {
  const [state, formAction] = useStaffForm(saveTranslation, { mark: "text:", version });
  return (
    <form
      action={formAction}
      className={`stack-loose measure script-${language.script}`}
      key={JSON.stringify(state.values)}
    >
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" value={language.tag} />
      {texts.map(({ key, english, start, isOld }) => (
        <TextArea
          key={key}
          name={`text:${key}`}
          label={english}
          hint={isOld ? "The English has changed since this was translated." : undefined}
          rows={3}
          lang={language.tag}
          dir={language.direction}
          style={{ lineHeight: language.lineHeight }}
          defaultValue={givenBack(state, `text:${key}`) ?? start}
        />
      ))}
      <Checkboxes
        name="inEnglish"
        label={`What is missing in ${language.english}`}
        options={[
          { value: "yes", label: "Show it in English there, and say so in both languages" },
        ]}
        defaultValues={inEnglish ? ["yes"] : []}
      />
      <p>
        <Button>Save these words</Button>
      </p>
    </form>
  );
}
