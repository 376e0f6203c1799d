"use client";

import { Button } from "@/components/ui/button";
import { type Choice, RadioGroup, Select, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";

type State = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
  signedOut?: true;
};

type Props = {
  send: (before: State, form: FormData) => Promise<State>;
  /** Whose it will be, as hidden fields. */
  owner: Record<string, string>;
  /** Settings to choose from; one that is already chosen comes with `owner`. */
  settings?: { id: string; name: string }[];
  years: number[];
  /** Surveys of the same owner that can be taken over. */
  earlier: Choice[];
  title: string;
};

/** Above this a list of radios is too long. */
const radiosAtMost = 15;

/** The first step: which setting, which year, what to start from. Everything else can be changed afterwards. */
export function NewSurveyForm({ send, owner, settings, years, earlier, title }: Props) {
  const [state, formAction] = useStaffForm(send, { mark: "start" });
  const { errors = {} } = state;
  const start = givenBack(state, "start") ?? "empty";
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      {Object.entries(owner).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {settings ? (
        <SettingField
          settings={settings}
          value={givenBack(state, "settingId")}
          error={errors.settingId}
        />
      ) : null}
      <RadioGroup
        name="year"
        label="For which year?"
        layout="inline"
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={givenBack(state, "year") ?? String(years[0])}
        error={errors.year}
      />
      <TextField
        name="title"
        label="What is it called?"
        hint="Parents read this first. You can change it until the survey opens."
        defaultValue={givenBack(state, "title") ?? title}
        error={errors.title}
      />
      {earlier.length > 0 ? (
        <RadioGroup
          name="start"
          label="What do you want to start from?"
          options={[{ value: "empty", label: "Nothing: choose questions afresh" }, ...earlier]}
          defaultValue={start}
          error={errors.start}
        />
      ) : null}
      <p>
        <Button>Make this survey</Button>
      </p>
    </form>
  );
}

function SettingField({
  settings,
  value,
  error,
}: {
  settings: { id: string; name: string }[];
  value?: string;
  error?: string;
}) {
  const label = "Whose parents do you want to ask?";
  const options = settings.map(({ id, name }) => ({ value: id, label: name }));
  if (settings.length <= radiosAtMost) {
    return (
      <RadioGroup
        name="settingId"
        label={label}
        options={options}
        defaultValue={value}
        error={error}
      />
    );
  }
  return (
    <Select
      name="settingId"
      label={label}
      options={[{ value: "", label: "Choose a setting" }, ...options]}
      defaultValue={value}
      error={error}
    />
  );
}
