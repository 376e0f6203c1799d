"use client";

import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { offerThis } from "./actions";

type Props = {
  boroughId: string;
  themes: { value: string; label: string }[];
  chosen?: string;
};

export function OfferForm({ boroughId, themes, chosen }: Props) {
  const [state, formAction] = useStaffForm(offerThis, { mark: "words" });
  const { errors = {} } = state;
  const typed = (field: string) => givenBack(state, field);
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <Select
        name="theme"
        label="About which theme?"
        options={[{ value: "", label: "Choose one" }, ...themes]}
        defaultValue={typed("theme") ?? chosen}
        error={errors.theme}
      />
      <TextField
        name="title"
        label="What is it called?"
        defaultValue={typed("title")}
        error={errors.title}
      />
      <TextArea
        name="words"
        label="What is it, and where?"
        hint="Settings read this on their page and in the letter. Please name no setting."
        defaultValue={typed("words")}
        error={errors.words}
      />
      <DateFields
        legend="On which day?"
        error={errors.day}
        values={{ day: typed("day"), month: typed("month"), year: typed("year") }}
      />
      <TextField
        name="places"
        label="How many settings can come?"
        hint="Each setting takes one place."
        width="short"
        inputMode="numeric"
        defaultValue={typed("places")}
        error={errors.places}
      />
      <p>
        <Button>Offer this to all settings</Button>
      </p>
    </form>
  );
}
