"use client";

import { useActionState } from "react";
import { ReadingFields } from "@/components/translations/reading-fields";
import { easyReadTag } from "@/lib/languages/languages";
import type { FormState } from "@/lib/request/form-state";
import { sendReading } from "./actions";

type Props = { token: string; hash: string; tag: string };

export function ReadingForm({ token, hash, tag }: Props) {
  const [state, formAction] = useActionState<FormState, FormData>(sendReading, {});
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state.values)}>
      <input type="hidden" name="token" value={token} />
      <ReadingFields {...{ state, hash }} isEasyRead={tag === easyReadTag} />
    </form>
  );
}
