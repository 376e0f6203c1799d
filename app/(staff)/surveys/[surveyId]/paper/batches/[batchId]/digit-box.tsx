"use client";

import type { KeyboardEvent } from "react";
import type { Language } from "@/lib/languages/model";
import type { Word } from "@/lib/surveys/words";
import { SheetWords } from "./sheet-words";

type Props = {
  name: string;
  language: Language;
  said: Word;
  number?: number;
  hint?: string;
  error?: string;
  defaultValue?: string;
  autoFocus: boolean;
  /** Room for several numbers. */
  wide?: boolean;
};

/** One box for one question; Enter goes on to the next one, and from the last to the button that saves. */
export function DigitBox(props: Props) {
  const { name, language, said, number, hint, error, defaultValue, autoFocus, wide } = props;
  // Where typing goes on, also without script. It is the one thing this screen is for.
  const focus = { autoFocus };
  const told = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="typing-row">
      <label htmlFor={name}>
        {number && <bdi dir="ltr">{number}. </bdi>}
        <SheetWords said={said} language={language} />
      </label>
      <div>
        <input
          className="input"
          id={name}
          name={name}
          type="text"
          dir="ltr"
          size={wide ? 8 : 2}
          maxLength={wide ? 12 : 1}
          inputMode={wide ? "text" : "numeric"}
          autoComplete="off"
          {...focus}
          defaultValue={defaultValue}
          aria-describedby={told || undefined}
          aria-invalid={error ? true : undefined}
          onKeyDown={goOn}
          onFocus={(event) => event.currentTarget.select()}
        />
        {hint && (
          <p className="soft small" id={`${name}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <p className="field-error" id={`${name}-error`}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

function goOn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const { form } = event.currentTarget;
  const controls = [...(form?.elements ?? [])].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.tabIndex >= 0,
  );
  const inView = controls.filter((each) => each.checkVisibility());
  inView[inView.indexOf(event.currentTarget) + 1]?.focus();
}
