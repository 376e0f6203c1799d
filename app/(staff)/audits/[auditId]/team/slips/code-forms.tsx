"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { endJoinCode, newJoinCode } from "./actions";

/** Makes a code; where there is one, a new one in its place, or none. */
export function CodeForms({ auditId, exists }: { auditId: string; exists: boolean }) {
  const [made, make] = useActionState(newJoinCode, {});
  const [ended, end] = useActionState(endJoinCode, {});
  return (
    <div className="stack no-print">
      <FormProblems state={made} />
      <FormProblems state={ended} />
      <div className="cluster">
        <form action={make}>
          <input type="hidden" name="auditId" value={auditId} />
          <Button variant={exists ? "secondary" : "primary"}>
            {exists ? "Make a new code instead" : "Make a code"}
          </Button>
        </form>
        {exists && (
          <form action={end}>
            <input type="hidden" name="auditId" value={auditId} />
            <Button variant="quiet">Let nobody else join by this code</Button>
          </form>
        )}
      </div>
    </div>
  );
}
