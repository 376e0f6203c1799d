"use client";

import { useActionState } from "react";
import { ReadingFields } from "@/components/translations/reading-fields";
import { easyReadTag } from "@/lib/languages/languages";
import type { FormState } from "@/lib/request/form-state";
import { sendSignedInReading } from "./actions";

type Props = { surveyId: string; tag: string; hash: string; name?: string };

export function ReadingForm({ surveyId, tag, hash, name }: Props) {
  const [state, formAction] = useActionState<FormState, FormData>(sendSignedInReading, {});
  return (
    <form action={formAction} className="stack measure" key={JSON.stringify(state.values)}>
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <ReadingFields {...{ state, hash, name }} isEasyRead={tag === easyReadTag} />
    </form>
  );
}
