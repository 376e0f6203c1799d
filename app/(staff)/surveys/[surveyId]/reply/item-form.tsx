"use client";

import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { saveItem } from "./actions";

type Start = { key: string; told: string; will: string; cannot: string; why: string };
type Props = {
  surveyId: string;
  version: number;
  start?: Start & { actionId?: string };
  actions: readonly { id: string; what: string }[];
};

/** What parents said and what becomes of it: something will be done, or cannot be and why. */
export function ItemForm({ surveyId, version, start, actions }: Props) {
  const [state, formAction] = useStaffForm(saveItem, { mark: "told", version });
  const field = (name: keyof Start) => ({
    name,
    defaultValue: givenBack(state, name) ?? start?.[name],
    error: state.errors?.[name],
    rows: 3,
  });
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={start?.key ?? ""} />
      <TextArea {...field("told")} label="What parents told you" />
      <TextArea
        {...field("will")}
        label="What you will do"
        hint="Leave it empty if there is nothing you can do."
      />
      <TextArea {...field("cannot")} label="What you cannot do" />
      <TextArea {...field("why")} label="Why you cannot do it" />
      {actions.length > 0 ? (
        <Select
          name="actionId"
          label="The action of your plan that does this"
          options={[
            { value: "", label: "None so far" },
            ...actions.map(({ id, what }) => ({ value: id, label: what })),
          ]}
          defaultValue={givenBack(state, "actionId") ?? start?.actionId ?? ""}
          error={state.errors?.actionId}
        />
      ) : (
        <input type="hidden" name="actionId" value="" />
      )}
      <p>
        <Button variant="secondary">{start?.key ? "Save the changes" : "Add this"}</Button>
      </p>
    </form>
  );
}
