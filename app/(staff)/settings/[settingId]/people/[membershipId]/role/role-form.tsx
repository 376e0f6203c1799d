"use client";

import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { giveRole } from "./actions";

export function RoleForm({
  settingId,
  membershipId,
  role,
  roles,
}: {
  settingId: string;
  membershipId: string;
  role: string;
  roles: { value: string; label: string; hint: string }[];
}) {
  const [state, formAction] = useStaffForm(giveRole, { mark: "role" });
  const chosen = givenBack(state, "role") ?? role;
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <RadioGroup
        key={chosen}
        name="role"
        label="What will they do here?"
        options={roles}
        defaultValue={chosen}
        error={state.errors?.role}
      />
      <div className="cluster">
        <Button>Change the role</Button>
        <a href={`/settings/${settingId}/people`}>Keep things as they are</a>
      </div>
    </form>
  );
}
