import { DataTable } from "@/components/ui/data-table";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import type { Pile } from "@/lib/paper/model";

/** The piles of a survey: how many sheets, and never what is on them. */
export function PileTable({ piles, surveyId }: { piles: readonly Pile[]; surveyId: string }) {
  if (piles.length === 0) return null;
  return (
    <DataTable
      caption="Piles"
      columns={[
        { key: "pile", header: "Pile" },
        { key: "sheets", header: "Sheets" },
        { key: "twice", header: "Typed twice, answers that differed" },
      ]}
      rows={piles.map(({ id, declared, typed, finished }) => ({
        key: id,
        cells: [
          <PileName
            key="pile"
            finished={finished}
            href={`/surveys/${surveyId}/paper/batches/${id}`}
          />,
          finished ? count(declared, "sheet") : `${typed} of ${declared}`,
          finished?.differing === undefined
            ? "Not yet known"
            : `${finished.differing} in a hundred`,
        ],
      }))}
    />
  );
}

function PileName({ finished, href }: { finished: Pile["finished"]; href: string }) {
  return finished ? `Finished on ${dayInWords(finished.at)}` : <a href={href}>Go on typing</a>;
}
