"use client";

import { Theirs } from "@/components/plan/theirs";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { tellHopes } from "./actions";

type Props = { auditId: string; version: number; start?: string };
type State = Awaited<ReturnType<typeof tellHopes>>;

export function HopesForm({ auditId, version, start }: Props) {
  const [state, formAction] = useStaffForm<State>(tellHopes, { mark: "whatHappened", version });
  const theirs = "theirs" in state ? state.theirs : undefined;
  return (
    <form action={formAction} className="stack-loose measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="version" value={version} />
      {theirs && (
        <Theirs
          theirs={{ by: theirs.by, version: theirs.version, lines: [theirs.at, theirs.words] }}
          error={state.errors?.resolve}
        />
      )}
      <TextArea
        key={JSON.stringify(state)}
        name="whatHappened"
        label="What happened?"
        hint="Came true, partly, not yet, or no longer what we hope for: each is worth a sentence. Please name no child and no family."
        rows={6}
        defaultValue={givenBack(state, "whatHappened") ?? start}
        error={state.errors?.whatHappened}
      />
      <p>
        <Button>Save and continue</Button>
      </p>
    </form>
  );
}
