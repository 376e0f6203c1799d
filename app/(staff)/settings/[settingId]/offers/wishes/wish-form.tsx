"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { Tick } from "@/components/ui/tick";
import type { Wish } from "@/lib/matching/model";
import { sayThese } from "./actions";

type Props = {
  settingId: string;
  instrument: string;
  boroughName: string;
  named: boolean;
  themes: { number: number; title: string; wish?: Wish }[];
};

export function WishForm({ settingId, instrument, boroughName, named, themes }: Props) {
  const [state, formAction] = useStaffForm(sayThese, { mark: "wish:" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)} noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <input type="hidden" name="instrument" value={instrument} />
      {themes.map(({ number, title, wish }) => (
        <RadioGroup
          key={number}
          name={`wish:${number}`}
          label={`${number}. ${title}`}
          layout="inline"
          options={[
            { value: "", label: "Neither" },
            { value: "help", label: "We would like help" },
            { value: "practice", label: "We would share our practice" },
          ]}
          defaultValue={givenBack(state, `wish:${number}`) ?? wish ?? ""}
        />
      ))}
      <Tick
        name="named"
        label={`Tell ${boroughName} that it is us`}
        hint="With this the borough sees our name beside each theme chosen above. Without it we are only counted."
        ticked={state.values ? givenBack(state, "named") === "on" : named}
      />
      <p>
        <Button>Say this</Button>
      </p>
    </form>
  );
}
