import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { levelsInWords, repliesCanTell, rowToReadFirst } from "@/lib/asking/replies-can-tell";

type Props = { families?: number; floors: { words: number; numbers: number } };

/** What can be hoped for from so many replies, said before anybody is asked (honest-numbers 3.4). */
export function WhatRepliesTell({ families, floors }: Props) {
  const first = rowToReadFirst(families);
  return (
    <Card title={`What ${first.replies} replies can tell`}>
      <p>
        {families === undefined
          ? "We do not know how many families there are. "
          : `If about a third of your ${families} families answer, that is near ${first.replies} replies. `}
        From {first.replies} replies, what parents say is known to within about {first.width} points
        of 100 from end to end. A change from one year to the next has to be{" "}
        {levelsInWords(first.change)} before it can be told from chance.
      </p>
      <DataTable
        caption="What more or fewer replies can tell"
        columns={[
          { key: "replies", header: "Replies" },
          { key: "width", header: "Range", numeric: true },
          { key: "change", header: "Smallest change", numeric: true },
        ]}
        rows={repliesCanTell.map(({ replies, width, change }) => ({
          key: String(replies),
          cells: [replies, width, change],
        }))}
        phone="scroll"
        note={`In points of 100: how wide the range is, and how large a change between two years has to be. Below ${floors.words} replies nothing is shown; from ${floors.numbers} numbers are.`}
      />
    </Card>
  );
}
