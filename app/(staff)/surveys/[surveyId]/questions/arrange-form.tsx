"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { arrangeQuestion } from "./actions";

type Props = {
  surveyId: string;
  version: number;
  code: string;
  text: string;
  first: boolean;
  last: boolean;
};

/** Up, down or out: three plain buttons that work without script and by keyboard. */
export function ArrangeForm({ surveyId, version, code, text, first, last }: Props) {
  const [state, formAction] = useActionState(arrangeQuestion, {});
  const spoken = <span className="visually-hidden"> “{text}”</span>;
  return (
    <form action={formAction} className="cluster">
      <FormProblems state={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="code" value={code} />
      {first ? null : (
        <Button variant="secondary" name="move" value="up">
          Up{spoken}
        </Button>
      )}
      {last ? null : (
        <Button variant="secondary" name="move" value="down">
          Down{spoken}
        </Button>
      )}
      <Button variant="quiet" name="move" value="out">
        Take out{spoken}
      </Button>
    </form>
  );
}
