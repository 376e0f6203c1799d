"use client";

import "@/components/ui/script-fonts";
import { TheirsNotice } from "@/components/surveys/theirs-notice";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { SurveyFormState } from "@/lib/asking/form-words";
import type { Language } from "@/lib/languages/model";
import type { WordRow } from "@/lib/translations/word-rows";
import { writeWords } from "./actions";
import type { PictureChoice } from "./picture-choices";
import { PictureField } from "./picture-field";

type Props = {
  surveyId: string;
  part: string;
  language: Language;
  /** What the words are written in, for whoever reads them aloud. */
  lang: string;
  /** Of Easy Read alone. */
  pictures: readonly PictureChoice[];
  version: number;
  translator: string;
  rows: WordRow[];
};

/** English above, the translation below, in its own script and direction. */
export function WordsForm({ language, lang, pictures, rows, ...props }: Props) {
  const { surveyId, part, version, translator } = props;
  const [state, formAction] = useStaffForm<SurveyFormState>(writeWords, {
    mark: "t:",
    own: { part },
  });
  const { errors = {} } = state;
  const value = (name: string) => givenBack(state, name);
  const { tag, direction, script, lineHeight } = language;
  return (
    <form
      action={formAction}
      className={`stack script-${script}`}
      key={JSON.stringify(state.values)}
    >
      <FormProblems state={state} />
      <TheirsNotice theirs={state.theirs} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="version" value={value("version") ?? version} />
      <TextField
        name="translator"
        label="Who translates?"
        hint="Their name stands beside the words. Somebody else reads them before parents do."
        width="medium"
        defaultValue={value("translator") ?? translator}
        error={errors.translator}
      />
      {rows.map(({ key, english, text, about, glossary }) =>
        key.endsWith(".picture") ? (
          <PictureField
            key={key}
            choices={pictures}
            name={`t:${key}`}
            question={english}
            hint={about}
            value={value(`t:${key}`) ?? text}
            error={errors[`t:${key}`]}
          />
        ) : (
          <TextArea
            key={key}
            name={`t:${key}`}
            label={<bdi lang="en">{english}</bdi>}
            hint={glossary ? `${about}. ${glossary}` : about}
            rows={Math.min(6, Math.ceil(english.length / 60) + 1)}
            lang={lang}
            dir={direction}
            style={{ lineHeight }}
            defaultValue={value(`t:${key}`) ?? text}
            error={errors[`t:${key}`]}
          />
        ),
      )}
      <p>
        <Button>Save these words</Button>
      </p>
    </form>
  );
}
