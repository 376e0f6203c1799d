"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { signOutThere } from "./actions";

type Props = {
  ids: { settingId: string; membershipId: string };
  /** One session, or "all". */
  session: string;
  label: string;
  /** Finishes the button for those who hear it alone. */
  what?: string;
};

export function SignOutThereForm({ ids, session, label, what }: Props) {
  const [state, formAction] = useActionState(signOutThere, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <input type="hidden" name="settingId" value={ids.settingId} />
      <input type="hidden" name="membershipId" value={ids.membershipId} />
      <input type="hidden" name="session" value={session} />
      <Button variant={session === "all" ? "secondary" : "quiet"}>
        {label}
        {what && <span className="visually-hidden">: {what}</span>}
      </Button>
    </form>
  );
}
