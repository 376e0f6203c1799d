"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { inviteToPlace } from "./actions";

export function InviteForm({
  boroughId,
  placeId,
  roles,
  usual,
}: {
  boroughId: string;
  placeId: string;
  roles: { value: string; label: string; hint: string }[];
  /** The role that the first person of such a place has. */
  usual?: string;
}) {
  const [state, formAction] = useStaffForm(inviteToPlace, { mark: "email" });
  const role = givenBack(state, "role") ?? usual;
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="placeId" value={placeId} />
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
        label="What will they do there?"
        options={roles}
        defaultValue={role}
        error={state.errors?.role}
      />
      <Button>Send the invitation</Button>
    </form>
  );
}
