import { TextField } from "@/components/ui/field";
import { givenBack } from "@/components/ui/form-problems";

type Props = { state: State; start: Record<string, string>; contexts: readonly ContextField[] };

type State = { errors?: Record<string, string>; values?: Record<string, unknown> };

export type ContextField = { name: string; label: string };

/** Rough numbers of families, each of which may be left empty: "not known" is an answer. */
export function FamilyFields({ state, start, contexts }: Props) {
  const { errors = {} } = state;
  const value = (name: string) => (state.values ? givenBack(state, name) : start[name]);
  const number = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <TextField
        name="families"
        label="Families who use the setting"
        hint="Rough is fine. Leave it empty if nobody knows: then we say that we can’t tell what share of families answered."
        defaultValue={value("families")}
        error={errors.families}
        {...number}
      />
      <fieldset className="field stack">
        <legend className="strong">Of these, about how many are</legend>
        <p className="soft small">
          One family can be several of them. Leave empty what nobody knows.
        </p>
        {contexts.map(({ name, label }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            defaultValue={value(name)}
            error={errors[name]}
            {...number}
          />
        ))}
      </fieldset>
    </>
  );
}
