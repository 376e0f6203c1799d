import { TextField } from "@/components/ui/field";

/**
 * A day in three text fields, because pickers are hard work for many (F-16). Names: day, month, year; with a `prefix`, for
 * forms with two days, prefixDay and so on.
 */
export function DateFields({
  legend,
  hint,
  error,
  values = {},
  prefix,
}: {
  legend: string;
  hint?: string;
  error?: string;
  values?: { day?: string; month?: string; year?: string };
  prefix?: string;
}) {
  const number = { width: "short", inputMode: "numeric" } as const;
  const named = (part: "Day" | "Month" | "Year") => ({
    name: prefix ? `${prefix}${part}` : part.toLowerCase(),
    label: part,
  });
  return (
    <fieldset className="field">
      <legend className="strong">{legend}</legend>
      {hint ? <p className="soft small">{hint}</p> : null}
      <div className="cluster">
        <TextField {...named("Day")} {...number} error={error} defaultValue={values.day} />
        <TextField {...named("Month")} width="short" defaultValue={values.month} />
        <TextField {...named("Year")} {...number} defaultValue={values.year} />
      </div>
    </fieldset>
  );
}
