"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import type { Language } from "@/lib/languages/model";
import type { PaperSheet } from "@/lib/paper/sheet-layout";
import { boxOf } from "@/lib/paper/typing-form";
import { saveSheet } from "./actions";
import { DigitBox } from "./digit-box";
import { MarkLegend } from "./mark-legend";
import { SheetWords } from "./sheet-words";

type Props = {
  place: { surveyId: string; batchId: string; language: string };
  sheetKey: string;
  /** The number of the sheet, when it is typed the second time. */
  again?: number;
  sheet: PaperSheet;
  language: Language;
};

/** One sheet as boxes of one digit, in the order of the paper, with the sheet's own words and the English (O-11). */
export function SheetForm({ place, sheetKey, again, sheet, language }: Props) {
  const [state, formAction] = useStaffForm(saveSheet, { mark: "key" });
  const { errors = {} } = state;
  const { matters, questions, comment, contexts, forum } = sheet;
  const names = [
    ...(matters ? ["matters"] : []),
    ...questions.map(({ code }) => boxOf(code)),
    ...(forum ? ["forum"] : []),
  ];
  const focused = nextBox(names, state.values ?? {});
  const box = (name: string) => ({
    name,
    language,
    autoFocus: name === focused,
    defaultValue: givenBack(state, name),
    error: errors[name],
  });
  const ticked = (context: string) => givenBack(state, `context.${context}`) !== undefined;
  return (
    <form
      action={formAction}
      className="stack typing"
      noValidate
      autoComplete="off"
      key={JSON.stringify(state)}
    >
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={place.surveyId} />
      <input type="hidden" name="batchId" value={place.batchId} />
      <input type="hidden" name="language" value={place.language} />
      <input type="hidden" name="key" value={givenBack(state, "key") ?? sheetKey} />
      {again !== undefined && <input type="hidden" name="again" value={again} />}
      {/* The first button of a form is what Enter presses: without script it moves on, and saves nothing yet. */}
      <button type="submit" className="visually-hidden" name="go" value="on" tabIndex={-1}>
        Go on to the next box
      </button>
      <MarkLegend questions={questions} />
      {matters && (
        <DigitBox
          {...box("matters")}
          said={matters.title}
          hint="Up to three numbers, like 2 5 9"
          wide
        />
      )}
      {questions.map(({ code, number, text }) => (
        <DigitBox key={code} {...box(boxOf(code))} number={number} said={text} />
      ))}
      {comment && (
        <TextArea
          name="comment"
          label="Their own words, as they are written"
          hint="Leave out names. Any language."
          defaultValue={givenBack(state, "comment")}
          error={errors.comment}
        />
      )}
      {contexts && (
        <fieldset className="stack-tight">
          <legend className="strong">
            <SheetWords said={contexts.title} language={language} />
          </legend>
          {contexts.ticks.map(({ context, label }) => (
            <label key={context} className="choice" htmlFor={`context.${context}`}>
              <input
                type="checkbox"
                id={`context.${context}`}
                name={`context.${context}`}
                defaultChecked={ticked(context)}
              />
              <span>{label.english}</span>
            </label>
          ))}
        </fieldset>
      )}
      {forum && <DigitBox {...box("forum")} said={forum.title} hint="1 yes, 2 no" />}
      <p>
        <Button>{again === undefined ? "Save this sheet" : "Save the second typing"}</Button>
      </p>
    </form>
  );
}

/** Where typing goes on: the box after the last one that holds something, or the first. */
function nextBox(names: readonly string[], values: Readonly<Record<string, unknown>>) {
  const last = names.findLastIndex((name) => values[name]);
  return names[last + 1];
}
