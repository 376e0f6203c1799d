"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { QrPicture } from "@/components/ui/qr-picture";
import { useStaffForm } from "@/components/ui/staff-form";
import { lend } from "./actions";
import type { LendState } from "./lend-state";

/** Lends one tablet out, and tells what goes with it. */
export function LendForm({ surveyId }: { surveyId: string }) {
  const [state, formAction] = useStaffForm<LendState>(lend, { mark: "label" });
  return (
    <div className="stack">
      {state.lent && <Lent {...state.lent} />}
      <form action={formAction} className="stack" noValidate key={JSON.stringify(state)}>
        <FormProblems state={state} />
        <input type="hidden" name="surveyId" value={surveyId} />
        <TextField
          name="label"
          label="Where does it go?"
          hint="A place or a group, like “Sunday dads’ club”. Never the name of a person."
          width="medium"
          autoComplete="off"
          defaultValue={givenBack(state, "label")}
          error={state.errors?.label}
        />
        <p>
          <Button>Lend a tablet</Button>
        </p>
      </form>
    </div>
  );
}

function Lent({ label, address, leaveCode }: NonNullable<LendState["lent"]>) {
  return (
    <Notice tone="success" title={`Ready to set up: ${label}`}>
      <p>
        This is shown once. Open the address on the tablet while it has internet, and write the code
        down for the volunteer.
      </p>
      <div className="slip">
        <QrPicture text={address} label="QR code to open on the tablet" />
        <div>
          <p>
            <a href={address} dir="ltr" className="break-all">
              {address}
            </a>
          </p>
          <p>
            The volunteer’s code: <bdi className="slip-code">{leaveCode}</bdi>
          </p>
        </div>
      </div>
    </Notice>
  );
}
