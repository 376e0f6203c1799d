"use client";

import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { type Choice, RadioGroup, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { Tick } from "@/components/ui/tick";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import { startCampaign } from "./actions";

type Props = {
  boroughId: string;
  settings: { id: string; name: string }[];
  years: number[];
  /** ISO days to start from. */
  opensOn: string;
  closesOn: string;
  frameworks: Choice[];
};

export function CampaignForm({ boroughId, settings, years, frameworks, ...days }: Props) {
  const [state, formAction] = useStaffForm(startCampaign, { mark: "message" });
  const { errors = {} } = state;
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
      <FormProblems state={state} />
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
      <RadioGroup
        name="who"
        label="Who is asked?"
        options={[
          { value: "all", label: `All ${settings.length} settings` },
          { value: "types", label: "Settings of the types I tick" },
          { value: "chosen", label: "The settings I tick" },
        ]}
        defaultValue={typed("who") ?? "all"}
        error={errors.who}
      />
      <Disclosure summary="Types to tick" open={typed("who") === "types"}>
        {settingTypes.map((type) => (
          <Tick
            key={type}
            name={`type:${type}`}
            label={settingTypeNames[type]}
            ticked={typed(`type:${type}`) === "on"}
          />
        ))}
      </Disclosure>
      <Disclosure summary="Settings to tick" open={typed("who") === "chosen"}>
        {settings.map(({ id, name }) => (
          <Tick
            key={id}
            name={`setting:${id}`}
            label={name}
            ticked={typed(`setting:${id}`) === "on"}
          />
        ))}
      </Disclosure>
      <p>
        <Button>Start this campaign</Button>
      </p>
    </form>
  );
}
