import { TextField } from "@/components/ui/field";

/** A day in three text fields, because pickers are hard work for many (F-16). Names: day, month, year. */
export function DateFields({
  legend,
  hint,
  error,
  values = {},
}: {
  legend: string;
  hint?: string;
  error?: string;
  values?: { day?: string; month?: string; year?: string };
}) {
  const number = { width: "short", inputMode: "numeric" } as const;
  return (
    <fieldset className="field">
      <legend className="strong">{legend}</legend>
      {hint ? <p className="soft small">{hint}</p> : null}
      <div className="cluster">
        <TextField name="day" label="Day" {...number} error={error} defaultValue={values.day} />
        <TextField name="month" label="Month" width="short" defaultValue={values.month} />
        <TextField name="year" label="Year" {...number} defaultValue={values.year} />
      </div>
    </fieldset>
  );
}
