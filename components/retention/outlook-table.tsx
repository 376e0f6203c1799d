import { DataTable } from "@/components/ui/data-table";
import { dayInWords } from "@/lib/kernel/dates";
import type { Outlook } from "@/lib/retention/model";
import { schedule } from "@/lib/retention/schedule";

/** What would go and when, in counts: a trial run that removes nothing. */
export function OutlookTable({
  outlook,
  ofOnePlace = false,
}: {
  outlook: readonly Outlook[];
  /** Everything belongs to one place, which the page names. */
  ofOnePlace?: boolean;
}) {
  const place = ofOnePlace ? [] : [{ key: "place", header: "Whose" }];
  return (
    <DataTable
      caption="What would go"
      columns={[
        { key: "kind", header: "Records" },
        ...place,
        { key: "now", header: "Due now", numeric: true },
        { key: "year", header: "Within a year", numeric: true },
        { key: "next", header: "The next goes on" },
        { key: "held", header: "Held", numeric: true },
      ]}
      rows={outlook.map(({ kind, placeName, now, withinAYear, held, nextAt }) => ({
        key: `${kind} ${placeName ?? ""}`,
        cells: [
          schedule[kind].name,
          ...(ofOnePlace ? [] : [placeName ?? "No place: people who sign in"]),
          now,
          withinAYear,
          nextAt ? dayInWords(nextAt) : "None within a year",
          held,
        ],
      }))}
      empty="Nothing is due now or within a year."
      note="This counts and removes nothing. Records that are due go by themselves, within the hour. What is held stays until the hold is lifted."
    />
  );
}
