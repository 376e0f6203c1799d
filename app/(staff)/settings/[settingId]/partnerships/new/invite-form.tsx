"use client";

import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { invite } from "./actions";

type Props = { settingId: string; neighbours: readonly { id: string; name: string }[] };

export function InviteForm({ settingId, neighbours }: Props) {
  const [state, formAction] = useStaffForm(invite, { mark: "partnerId" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <Select
        name="partnerId"
        label="Which setting?"
        options={[
          { value: "", label: "Choose a setting" },
          ...neighbours.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={givenBack(state, "partnerId") ?? ""}
        error={state.errors?.partnerId}
      />
      <TextArea
        key={JSON.stringify(state.values)}
        name="words"
        label="What do we do together, and for whom?"
        hint="One or two sentences; they read them with our setting’s name. Please name no child and no family."
        defaultValue={givenBack(state, "words")}
        error={state.errors?.words}
      />
      <p>
        <Button>Invite them</Button>
      </p>
    </form>
  );
}
