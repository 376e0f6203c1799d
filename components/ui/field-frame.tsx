import type { ReactNode } from "react";

export type FieldWords = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Defaults to `name`, so that an error summary can link to `#name`. */
  id?: string;
};

/** Ids of the hint and the error, in reading order, for `aria-describedby`. */
export function describedBy({ id, name, hint, error }: FieldWords): string | undefined {
  const base = id ?? name;
  const ids = [hint ? `${base}-hint` : "", error ? `${base}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function HintAndError({ id, name, hint, error }: FieldWords) {
  const base = id ?? name;
  return (
    <>
      {hint ? (
        <div className="field-hint" id={`${base}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field-error" id={`${base}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint and error above one control. */
export function FieldFrame({ children, ...words }: FieldWords & { children: ReactNode }) {
  return (
    <div className={words.error ? "field field-wrong" : "field"}>
      <label className="field-label" htmlFor={words.id ?? words.name}>
        {words.label}
      </label>
      <HintAndError {...words} />
      {children}
    </div>
  );
}

/** The same for a group of controls: the legend is the question. */
export function GroupFrame({ children, ...words }: FieldWords & { children: ReactNode }) {
  return (
    <fieldset
      className={words.error ? "field field-wrong" : "field"}
      aria-describedby={describedBy(words)}
    >
      <legend className="field-label">{words.label}</legend>
      <HintAndError {...words} />
      {children}
    </fieldset>
  );
}
