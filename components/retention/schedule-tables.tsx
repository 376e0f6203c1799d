import { DataTable } from "@/components/ui/data-table";
import { type RecordKind, recordKinds, termInWords } from "@/lib/retention/model";
import { goesSooner, keptOn, schedule } from "@/lib/retention/schedule";

/** What is kept for how long and why, as data says it; all kinds, or those of one sort of place. */
export function ScheduleTable({ kinds = recordKinds }: { kinds?: readonly RecordKind[] }) {
  return (
    <DataTable
      caption="What goes when its time is over"
      columns={[
        { key: "what", header: "Records" },
        { key: "long", header: onOneLine("Kept for") },
        { key: "from", header: "Counted from" },
        { key: "why", header: "Why" },
      ]}
      rows={kinds.map((kind) => {
        const { name, term, from, why } = schedule[kind];
        return { key: kind, cells: [name, onOneLine(termInWords(term)), from, `${why}.`] };
      })}
    />
  );
}

function onOneLine(words: string): string {
  return words.replaceAll(" ", "\u00a0");
}

/** What goes by what happens, and what no term ends. */
export function OtherRecordsTables() {
  return (
    <>
      <DataTable
        caption="What goes sooner"
        columns={[
          { key: "what", header: "Records" },
          { key: "when", header: "Gone" },
        ]}
        rows={goesSooner.map(({ name, when }) => ({ key: name, cells: [name, when] }))}
      />
      <DataTable
        caption="What stays while the place uses this service"
        columns={[
          { key: "what", header: "Records" },
          { key: "why", header: "Why" },
        ]}
        rows={keptOn.map(({ name, why }) => ({ key: name, cells: [name, `${why}.`] }))}
      />
    </>
  );
}
