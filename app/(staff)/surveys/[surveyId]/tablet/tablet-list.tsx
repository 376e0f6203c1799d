"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { FormProblems } from "@/components/ui/form-problems";
import { setLent } from "./actions";

type Row = { id: string; label: string; lentOn: string; takenBackOn?: string };

/** Every tablet of the survey; one that came back may go out again, with what still lies on it. */
export function TabletList({ tablets }: { tablets: readonly Row[] }) {
  return (
    <DataTable
      caption="Tablets"
      columns={[
        { key: "label", header: "Where" },
        { key: "lent", header: "Lent on" },
        { key: "state", header: "Now" },
        { key: "change", header: "Change" },
      ]}
      rows={tablets.map(({ id, label, lentOn, takenBackOn }) => ({
        key: id,
        cells: [
          label,
          lentOn,
          takenBackOn ? `Taken back on ${takenBackOn}` : "Out, and may send",
          <LentForm key="change" collectorId={id} label={label} isOut={!takenBackOn} />,
        ],
      }))}
      empty="No tablet is lent out."
    />
  );
}

function LentForm(props: { collectorId: string; label: string; isOut: boolean }) {
  const [state, formAction] = useActionState(setLent, {});
  return (
    <form action={formAction}>
      <FormProblems state={state} />
      <input type="hidden" name="collectorId" value={props.collectorId} />
      <input type="hidden" name="lent" value={props.isOut ? "no" : "yes"} />
      <Button variant="quiet">
        {props.isOut ? "Take back" : "Lend again"}
        <span className="visually-hidden">: {props.label}</span>
      </Button>
    </form>
  );
}
