"use client";

import { type ContextField, FamilyFields } from "@/components/surveys/family-fields";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { countOurFamilies } from "./actions";

type Props = {
  settingId: string;
  start: Record<string, string>;
  contexts: readonly ContextField[];
};

export function FamiliesForm({ settingId, start, contexts }: Props) {
  const [state, formAction] = useStaffForm(countOurFamilies, { mark: "families" });
  return (
    <form action={formAction} className="stack" key={JSON.stringify(state.values)}>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <FamilyFields state={state} start={start} contexts={contexts} />
      <p>
        <Button>Save this count</Button>
      </p>
    </form>
  );
}
