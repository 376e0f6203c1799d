"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { inviteToSetting } from "./actions";

export function InviteForm({
  settingId,
  roles,
}: {
  settingId: string;
  roles: { value: string; label: string; hint: string }[];
}) {
  const [state, formAction] = useStaffForm(inviteToSetting, { mark: "email" });
  const role = givenBack(state, "role");
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <TextField
        name="email"
        label="E-mail address"
        hint="The letter goes here, and they sign in with it."
        type="email"
        autoComplete="off"
        width="medium"
        defaultValue={givenBack(state, "email")}
        error={state.errors?.email}
      />
      <RadioGroup
        key={role}
        name="role"
        label="What will they do here?"
        options={roles}
        defaultValue={role}
        error={state.errors?.role}
      />
      <Button>Send the invitation</Button>
    </form>
  );
}
