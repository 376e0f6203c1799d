"use client";

import { useActionState } from "react";
import { Theirs } from "@/components/plan/theirs";
import { Button } from "@/components/ui/button";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { WordsFields } from "../words-fields";
import { askOrRetire, changeWords } from "./actions";

type Ids = { settingId: string; questionId: string };

function IdFields({ ids }: { ids: Ids }) {
  return (
    <>
      <input type="hidden" name="settingId" value={ids.settingId} />
      <input type="hidden" name="questionId" value={ids.questionId} />
    </>
  );
}

type WordsProps = { ids: Ids; rated: boolean; version: number; start: Record<string, string> };
type State = Awaited<ReturnType<typeof changeWords>>;

export function WordsForm({ ids, rated, version, start }: WordsProps) {
  const [state, formAction] = useStaffForm<State>(changeWords, { mark: "wording", version });
  const theirs = "theirs" in state ? state.theirs : undefined;
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <IdFields ids={ids} />
      <input type="hidden" name="version" value={version} />
      {theirs && <Theirs theirs={theirs} error={state.errors?.resolve} />}
      <div className="stack" key={JSON.stringify(state)}>
        <WordsFields
          rated={rated}
          value={(field) => givenBack(state, field) ?? start[field]}
          errors={state.errors}
        />
      </div>
      <p className="soft small">
        Answers already given to it stay: look whether they still fit the new words.
      </p>
      <p>
        <Button>Save its words</Button>
      </p>
    </form>
  );
}

export function AskForm({ ids, retired }: { ids: Ids; retired: boolean }) {
  const [state, formAction] = useActionState(askOrRetire, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <IdFields ids={ids} />
      <Button variant="secondary" name="asked" value={retired ? "yes" : "no"}>
        {retired ? "Ask this question again" : "Retire this question"}
      </Button>
    </form>
  );
}
