"use client";

import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { shareThis } from "./actions";

type Props = {
  fields: Readonly<Record<"settingId" | "instrument" | "detail", string>>;
  boroughName: string;
};

/** Shares the page below it, from a day on. */
export function ShareForm({ fields, boroughName }: Props) {
  const [state, formAction] = useStaffForm(shareThis, { mark: "day" });
  const day = (name: string) => givenBack(state, name);
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)} noValidate>
      <FormProblems state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateFields
        legend="From which day?"
        hint="Leave this empty for today. Until the day comes the borough sees nothing of it."
        error={state.errors?.day}
        values={{ day: day("day"), month: day("month"), year: day("year") }}
      />
      <p>
        <Button>{`Share this with ${boroughName}`}</Button>
      </p>
    </form>
  );
}
