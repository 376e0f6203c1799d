"use client";

import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { type Choice, RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { startCampaign } from "./actions";
import { type Named, WhoFields, WhoIsAsked } from "./who-fields";

type Props = {
  boroughId: string;
  settings: Named[];
  years: number[];
  /** ISO days to start from. */
  opensOn: string;
  closesOn: string;
  frameworks: Choice[];
};

export function CampaignForm({ boroughId, settings, years, frameworks, ...days }: Props) {
  const [state, formAction] = useStaffForm(startCampaign, { mark: "message" });
  const { errors = {}, values = {} } = state;
  const isTold = "told" in values && Object.keys(errors).length === 0;
  const typed = (field: string) => givenBack(state, field);
  const day = (prefix: "opens" | "closes") => {
    const [year, month, date] = days[`${prefix}On`].split("-").map(Number);
    return {
      prefix,
      error: errors[`${prefix}Day`],
      values: {
        day: typed(`${prefix}Day`) ?? String(date),
        month: typed(`${prefix}Month`) ?? String(month),
        year: typed(`${prefix}Year`) ?? String(year),
      },
    };
  };
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)} noValidate>
      {/* The one that Enter presses: it finds, or looks, and starts nothing. */}
      <button type="submit" name="step" value="find" hidden />
      <FormProblems state={state} />
      {isTold ? <WhoIsAsked settings={settings} typed={values} /> : null}
      <input type="hidden" name="boroughId" value={boroughId} />
      <RadioGroup
        name="instrument"
        label="Which framework?"
        options={frameworks}
        defaultValue={typed("instrument")}
        error={errors.instrument}
      />
      <RadioGroup
        name="year"
        label="For which year?"
        layout="inline"
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={typed("year") ?? String(years[0])}
        error={errors.year}
      />
      <DateFields legend="From which day?" {...day("opens")} />
      <DateFields
        legend="Until which day?"
        hint="Eight to twelve weeks are usual: a team needs to meet twice."
        {...day("closes")}
      />
      <TextArea
        name="message"
        label="Why do you ask?"
        hint="Settings read this first, on their page and in the letter."
        defaultValue={typed("message")}
        error={errors.message}
      />
      <WhoFields settings={settings} typed={values} error={errors.who} />
      <p>
        <Button variant={isTold ? "secondary" : "primary"} name="step" value="look">
          See who is asked
        </Button>
      </p>
    </form>
  );
}
