"use client";

import { Theirs } from "@/components/plan/theirs";
import { levelChoices } from "@/components/questions/level-choices";
import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { keep } from "./actions";

type Props = {
  fields: Readonly<Record<"settingId" | "partnershipId" | "version", string>>;
  elements: {
    code: string;
    title: string;
    wording: string;
    source: string;
    anchors: readonly string[];
  }[];
  /** What was saved last, as the fields start. */
  start: Readonly<Record<string, string>>;
};
type State = Awaited<ReturnType<typeof keep>>;

/** Every point on one page; any of them may be left open. */
export function RateForm({ fields, elements, start }: Props) {
  const [state, formAction] = useStaffForm<State>(keep, {
    mark: "level:",
    version: Number(fields.version),
  });
  const theirs = "theirs" in state ? state.theirs : undefined;
  const startOf = (name: string) => (state.values ? givenBack(state, name) : start[name]);
  return (
    <form action={formAction} className="stack-loose" key={JSON.stringify(state)} noValidate>
      <FormProblems state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {theirs ? <Theirs theirs={theirs} error={state.errors?.resolve} /> : null}
      {elements.map(({ code, title, wording, source, anchors }) => (
        <section key={code} className="stack measure">
          <h2>{title}</h2>
          <RadioGroup
            name={`level:${code}`}
            label={wording}
            hint={source}
            options={[...levelChoices(anchors), { value: "dont_know", label: "We don’t know" }]}
            defaultValue={startOf(`level:${code}`)}
            error={state.errors?.[`level:${code}`]}
          />
          <TextArea
            name={`note:${code}`}
            label={`${title}: what do you have in mind?`}
            hint="If you like. They read it once both sides are in. Please name no child and no family."
            rows={2}
            defaultValue={startOf(`note:${code}`)}
            error={state.errors?.[`note:${code}`]}
          />
        </section>
      ))}
      <p>
        <Button>Keep our side</Button>
      </p>
    </form>
  );
}
