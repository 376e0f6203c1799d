"use client";

import { useCallback, useRef, useState } from "react";
import { LevelOptions } from "@/components/questions/question-fields";
import { TextArea } from "@/components/ui/field";
import { StatusText } from "@/components/ui/status-text";
import type { AnswerFields } from "@/lib/audits/answer-form";
import { BelowAnswer } from "./below-answer";
import { Conflict } from "./conflict";
import { HowManyFields } from "./how-many-fields";
import { QuestionAbove } from "./question-above";
import type { QuestionView } from "./question-views";
import type { Part, Theirs } from "./theme-state";
import { useAutosave } from "./use-autosave";

type Props = {
  auditId: string;
  theme: number;
  view: QuestionView;
  /** What the server holds, as this page knows it. */
  served: AnswerFields;
  /** What the fields start with: the same, or what was typed and not saved. */
  start: AnswerFields;
  errors?: Record<string, string>;
  conflict?: Theirs;
  part?: Part;
  /** "Still true this year" was ticked and waits for its sentence. */
  ticked?: boolean;
};

/** One question: its words, its answer, how we know, and beside it whether that is saved. */
export function QuestionBlock(props: Props) {
  const { view, start, errors } = props;
  const { code } = view;
  const block = useRef<HTMLElement>(null);
  const [fields, setFields] = useState(start);
  const [taken, setTaken] = useState(0);
  const restart = useCallback((next: AnswerFields) => {
    setFields(next);
    setTaken((count) => count + 1);
  }, []);
  const save = useAutosave({ ...props, block, restore: restart });
  const problem = (field: string) =>
    save.errors?.[`${field}:${code}`] ?? errors?.[`${field}:${code}`];
  const status = <StatusText tone={save.status.tone}>{save.status.text}</StatusText>;

  return (
    <section ref={block} className="stack" onInput={save.changed} aria-label={view.wording}>
      {view.stem && (
        <div className="stack-tight">
          <h2>{view.stem.wording}</h2>
          {view.stem.note && <p className="soft small measure">{view.stem.note}</p>}
        </div>
      )}
      <input type="hidden" name={`version:${code}`} value={save.version} readOnly />
      <input type="hidden" name={`was:${code}`} value={JSON.stringify(save.was)} readOnly />
      {save.conflict && (
        <Conflict
          code={code}
          view={view}
          theirs={save.conflict}
          onChoose={(choice) => restartAfter(choice, save, restart)}
        />
      )}
      <div key={taken} className="stack">
        {view.kind === "reflection" ? (
          <>
            <TextArea
              name={`reflection:${code}`}
              label={view.wording}
              hint={view.prompt}
              rows={5}
              defaultValue={fields.reflection}
              error={problem("reflection")}
            />
            <QuestionAbove view={view} />
            {status}
          </>
        ) : (
          <>
            <LevelOptions
              name={`choice:${code}`}
              legend={view.wording}
              options={view.options}
              blanks={view.blanks}
              value={fields.choice}
              status={status}
              error={problem("choice")}
            >
              <QuestionAbove view={view} />
              <StillTrue view={view} chosen={fields.choice} ticked={props.ticked} />
            </LevelOptions>
            {view.howMany && (
              <HowManyFields
                code={code}
                howMany={view.howMany}
                fields={fields}
                levelNames={view.options.map(({ name }) => name)}
                error={problem("countedYes") ?? problem("countedOf")}
              />
            )}
            <TextArea
              name={`note:${code}`}
              label="How do you know?"
              hint="What you saw, heard or counted, with a date if you can. Please name no child and no family."
              defaultValue={fields.note}
              error={problem("note")}
            />
            <BelowAnswer view={view} />
          </>
        )}
      </div>
    </section>
  );
}

type Saving = ReturnType<typeof useAutosave>;

function restartAfter(
  choice: "mine" | "theirs",
  save: Saving,
  restart: (fields: AnswerFields) => void,
) {
  const theirs = save.settle(choice);
  if (choice === "theirs" && theirs) restart(theirs.fields);
}

/** Last year's answer may stand, if somebody says what shows it: nothing is carried over by itself (F9). */
type StillTrueProps = { view: QuestionView; chosen?: string; ticked?: boolean };

function StillTrue({ view, chosen, ticked }: StillTrueProps) {
  const { lastYear, code } = view;
  if (!lastYear?.choice || !lastYear.comparable || chosen !== undefined) return null;
  return (
    <label className="choice" htmlFor={`still:${code}`}>
      <input
        type="checkbox"
        id={`still:${code}`}
        name={`still:${code}`}
        value={lastYear.choice}
        defaultChecked={ticked}
      />
      <span>
        Still true this year
        <span className="choice-hint">Say below, in a sentence, what shows it</span>
      </span>
    </label>
  );
}
