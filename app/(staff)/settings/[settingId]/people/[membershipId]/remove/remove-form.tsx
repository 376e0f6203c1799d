"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { endRole } from "./actions";

export function RemoveForm({
  settingId,
  membershipId,
  words,
}: {
  settingId: string;
  membershipId: string;
  words: string;
}) {
  const [state, formAction] = useActionState(endRole, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={settingId} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <div className="cluster">
        <Button variant="warning">{words}</Button>
        <Link href={`/settings/${settingId}/people`}>Keep things as they are</Link>
      </div>
    </form>
  );
}
