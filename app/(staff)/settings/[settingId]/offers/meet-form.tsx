"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { meet } from "./actions";

type Props = {
  fields: Readonly<Record<"settingId" | "practiceId" | "theme", string>>;
  name: string;
};

/** Asks in the manager's own words; the other setting learns who asks when this is sent, and not before. */
export function MeetForm({ fields, name }: Props) {
  const [state, formAction] = useStaffForm(meet, { mark: "words", own: fields });
  const id = `words-${fields.practiceId}-${fields.theme}`;
  return (
    <Disclosure summary={`Ask ${name} to meet`} open={Boolean(state.values)}>
      <form action={formAction} className="stack measure" noValidate>
        <FormProblems state={fieldNamed(state, id)} />
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <TextArea
          id={id}
          name="words"
          label="What would you like to hear?"
          hint="They read this with our setting’s name. Please name no child or parent."
          defaultValue={givenBack(state, "words")}
          error={state.errors?.words}
        />
        <p>
          <Button variant="secondary">Ask to be introduced</Button>
        </p>
      </form>
    </Disclosure>
  );
}

/** Several of these stand on one page: a problem leads to the box of its own form. */
function fieldNamed<State extends { errors?: Record<string, string> }>(state: State, id: string) {
  const words = state.errors?.words;
  return words ? { ...state, errors: { [id]: words } } : state;
}
