"use client";

import { Button } from "@/components/ui/button";
import { type Choice, RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { startReport } from "./actions";

type Props = { boroughId: string; about: Choice[]; years: readonly number[] };

export function ReportForm({ boroughId, about, years }: Props) {
  const [state, formAction] = useStaffForm(startReport, { mark: "about" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)} noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <RadioGroup
        name="about"
        label="Which framework and year?"
        options={about}
        defaultValue={givenBack(state, "about") ?? about[0]?.value}
        error={state.errors?.about}
      />
      <RadioGroup
        name="baseline"
        label="Count what moved since"
        hint="A fixed year to look back to. If last year has a report, its figures stand beside in any case."
        layout="inline"
        options={[
          { value: "", label: "Not compared" },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
        defaultValue={givenBack(state, "baseline") ?? ""}
        error={state.errors?.baseline}
      />
      <p>
        <Button>Make this report</Button>
      </p>
    </form>
  );
}
