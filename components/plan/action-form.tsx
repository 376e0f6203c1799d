"use client";

import type { ReactNode } from "react";
import { Theirs } from "@/components/plan/theirs";
import { Button } from "@/components/ui/button";
import { DateFields } from "@/components/ui/date-fields";
import { RadioGroup, Select, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { conditionWords, domainNames } from "@/lib/plans/action-words";
import type { ActionState } from "@/lib/plans/form-words";
import { conditions, domains } from "@/lib/plans/model";

type Values = Partial<Record<string, string>>;

/** Beyond this many a list to choose from is easier than rows. */
const mostRows = 15;

/** The fields of an action, for adding one and for changing one. */
export function ActionForm({
  send,
  people,
  start,
  submit,
  children,
}: {
  send: (before: ActionState, form: FormData) => Promise<ActionState>;
  people: { userId: string; name: string }[];
  start: Values;
  submit: string;
  /** Hidden fields. */
  children: ReactNode;
}) {
  const [state, formAction] = useStaffForm<ActionState>(send, { mark: "what" });
  const { errors = {}, theirs } = state;
  const value = (name: string) =>
    givenBack(state, name) ?? (state.values ? undefined : start[name]);
  const field = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  return (
    <form action={formAction} className="stack-loose measure" noValidate>
      <FormProblems state={state} />
      {children}
      {theirs && <Theirs theirs={theirs} error={errors.resolve} />}
      <div className="stack" key={JSON.stringify(state)}>
        <TextArea
          {...field("what")}
          label="What will you do?"
          hint="A step that somebody can take, and that you could see was taken."
          rows={3}
        />
        <OwnerFields people={people} value={value} errors={errors} />
        <DateFields
          legend="By when?"
          hint="For example: 30 6 2027"
          error={errors.day}
          values={{ day: value("day"), month: value("month"), year: value("year") }}
        />
        <TextArea
          {...field("howWeWillKnow")}
          label="How will you know that it worked?"
          hint="What you would see, hear or count. You may leave this and what follows empty."
          rows={2}
        />
        <BenefitFields value={value} error={errors.benefit} />
        <TextArea {...field("helps")} label="What helps?" rows={2} />
        <TextArea {...field("hinders")} label="What hinders?" rows={2} />
      </div>
      <p>
        <Button>{submit}</Button>
      </p>
    </form>
  );
}

type Given = { value: (name: string) => string | undefined };

function OwnerFields({
  people,
  value,
  errors,
}: Given & { people: { userId: string; name: string }[]; errors: Record<string, string> }) {
  const options = [
    ...people.map(({ userId, name }) => ({ value: `member:${userId}`, label: name })),
    { value: "outside", label: "Somebody outside the setting" },
    { value: "nobody", label: "Nobody yet" },
  ];
  const words = { name: "owner", label: "Who looks after it?", error: errors.owner };
  const hint = "They get a letter two weeks and one day before it is due.";
  return (
    <>
      {options.length > mostRows ? (
        <Select {...words} hint={hint} options={options} defaultValue={value("owner")} />
      ) : (
        <RadioGroup {...words} hint={hint} options={options} defaultValue={value("owner")} />
      )}
      <TextField
        name="outsideName"
        label="Their name or role, if outside"
        hint="For example: the health visitor. They get no letter. Please name no parent and no child."
        defaultValue={value("outsideName")}
        error={errors.outsideName}
        width="medium"
      />
    </>
  );
}

function BenefitFields({ value, error }: Given & { error?: string }) {
  const notSaid = { value: "", label: "We have not said" };
  return (
    <>
      <TextArea
        name="benefit"
        label="What will children gain?"
        defaultValue={value("benefit")}
        error={error}
        rows={2}
      />
      <RadioGroup
        name="condition"
        label="Which condition for learning is it about?"
        options={[
          ...conditions.map((each) => {
            const { name, meaning } = conditionWords[each];
            return { value: each, label: name, hint: meaning };
          }),
          notSaid,
        ]}
        defaultValue={value("condition") ?? ""}
      />
      <RadioGroup
        name="domain"
        label="In which part of their learning?"
        hint="The source speaks of six parts and names these five."
        options={[...domains.map((each) => ({ value: each, label: domainNames[each] })), notSaid]}
        defaultValue={value("domain") ?? ""}
      />
    </>
  );
}
