"use client";

import { useActionState } from "react";
import { ReadingFields } from "@/components/translations/reading-fields";
import type { FormState } from "@/lib/request/form-state";
import { sendReading } from "./actions";

export function ReadingForm({ token, hash }: { token: string; hash: string }) {
  const [state, formAction] = useActionState<FormState, FormData>(sendReading, {});
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state.values)}>
      <input type="hidden" name="token" value={token} />
      <ReadingFields state={state} hash={hash} />
    </form>
  );
}
