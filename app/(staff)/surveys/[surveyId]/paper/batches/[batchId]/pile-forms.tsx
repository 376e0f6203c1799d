"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { countAgain, finish, takeSheetBack, throwAway } from "./actions";

type Place = { surveyId: string; batchId: string; language: string };

function PlaceFields({ surveyId, batchId, language }: Place) {
  return (
    <>
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="language" value={language} />
    </>
  );
}

export function UndoForm({
  sheetKey,
  number,
  ...place
}: Place & { sheetKey: string; number: string }) {
  const [state, formAction] = useActionState(takeSheetBack, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <PlaceFields {...place} />
      <input type="hidden" name="key" value={sheetKey} />
      <Button variant="quiet">Take sheet {number} back</Button>
    </form>
  );
}

type Agreement = { answers: number; differing: number };

export function FinishForm({ agreement, ...place }: Place & { agreement: Agreement }) {
  const [state, formAction] = useActionState(finish, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <PlaceFields {...place} />
      <p>
        Of {agreement.answers} answers typed twice, {agreement.differing} differed. Where they did,
        the second typing counts.
      </p>
      <p>
        <Button>Add the sheets to the replies</Button>
      </p>
    </form>
  );
}

export function RecountForm({ declared, ...place }: Place & { declared: number }) {
  const [state, formAction] = useActionState(countAgain, {});
  return (
    <form action={formAction} className="stack" noValidate key={JSON.stringify(state)}>
      <FormProblems state={state} />
      <PlaceFields {...place} />
      <TextField
        name="declared"
        label="Sheets on the pile, counted again"
        inputMode="numeric"
        autoComplete="off"
        width="short"
        defaultValue={givenBack(state, "declared") ?? `${declared}`}
        error={state.errors?.declared}
      />
      <p>
        <Button variant="secondary">Correct the number</Button>
      </p>
    </form>
  );
}

export function DropForm(place: Place) {
  const [state, formAction] = useActionState(throwAway, {});
  return (
    <form action={formAction} className="stack">
      <FormProblems state={state} />
      <PlaceFields {...place} />
      <p>
        Starting over throws away what is typed of this pile, for good. The sheets themselves can be
        typed in again.
      </p>
      <p>
        <Button variant="warning">Throw away what is typed</Button>
      </p>
    </form>
  );
}
