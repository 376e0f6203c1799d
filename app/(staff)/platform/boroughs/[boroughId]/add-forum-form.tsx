"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { addForumHere } from "./actions";

export function AddForumForm({ boroughId }: { boroughId: string }) {
  const [state, formAction] = useStaffForm(addForumHere, { mark: "forumName" });
  return (
    <form action={formAction} className="stack measure" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="boroughId" value={boroughId} />
      <TextField
        name="forumName"
        label="Name of the forum"
        width="medium"
        autoComplete="off"
        defaultValue={givenBack(state, "forumName")}
        error={state.errors?.forumName}
      />
      <Button variant="secondary">Add the forum</Button>
    </form>
  );
}
