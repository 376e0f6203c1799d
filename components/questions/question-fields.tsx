import type { ChangeEventHandler, ReactNode } from "react";
import { HintAndError } from "@/components/ui/field-frame";

type LevelOption = { level: number; name: string; description: string };
type BlankOption = "dont_know" | "not_applicable";

const blankWords: Record<BlankOption, string> = {
  dont_know: "We don’t know",
  not_applicable: "Does not apply to us",
};

type LevelOptionsProps = {
  name: string;
  legend: ReactNode;
  options: LevelOption[];
  blanks: readonly BlankOption[];
  /** What is chosen now: "0" to "3", a blank, or undefined when nothing is answered yet. */
  value?: string;
  hint?: ReactNode;
  error?: string;
  /** Beside the blanks, at the end of the line: the saved time. */
  status?: ReactNode;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  /** Between the question and its answers: the source, last year's answer. */
  children?: ReactNode;
};

/**
 * One question rated on its described levels. Native radios, nothing chosen beforehand, levels without colour so
 * that none looks like the right one; not knowing and not applying stand apart because they are not levels.
 */
export function LevelOptions(props: LevelOptionsProps) {
  const { name, legend, options, blanks, value, hint, error, status, onChange, children } = props;
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""]
    .filter(Boolean)
    .join(" ");
  const radio = (code: string, id: string) => (
    <input
      type="radio"
      id={id}
      name={name}
      value={code}
      defaultChecked={code === value}
      onChange={onChange}
    />
  );
  return (
    <fieldset
      className={error ? "question field-wrong" : "question"}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      <HintAndError name={name} label={legend} hint={hint} error={error} />
      {children}
      <div className="level-rows">
        {options.map((option, index) => {
          // The first radio carries the plain name: an error summary links to it.
          const id = index === 0 ? name : `${name}-${option.level}`;
          return (
            <label className="level-row" key={option.level} htmlFor={id}>
              {radio(String(option.level), id)}
              <span className="level-name">{option.name}</span>
              <span className="level-description">{option.description}</span>
            </label>
          );
        })}
      </div>
      <div className="blanks">
        {blanks.map((blank) => (
          <label className="choice" key={blank} htmlFor={`${name}-${blank}`}>
            {radio(blank, `${name}-${blank}`)}
            <span>{blankWords[blank]}</span>
          </label>
        ))}
        {status ? <span className="blanks-status">{status}</span> : null}
      </div>
    </fieldset>
  );
}
