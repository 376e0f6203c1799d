"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/field";
import { FormProblems } from "@/components/ui/form-problems";
import { licenceNames, licences } from "@/lib/open-data/model";
import { publishNow } from "./actions";

type Props = { boroughId: string; reportId: string };

export function PublishForm({ boroughId, reportId }: Props) {
  const [state, formAction] = useActionState(publishNow, {});
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <input type="hidden" name="reportId" value={reportId} />
      <Checkboxes
        name="licence"
        label="How may everybody use it?"
        hint="Anyone may copy, change and use it, also to earn money, if they name the borough as its source."
        options={licences.map((licence) => ({
          value: licence,
          label: `Under the ${licenceNames[licence].name}`,
        }))}
        error={state.errors?.licence}
      />
      <p>
        <Button>Publish these counts</Button>
      </p>
    </form>
  );
}
