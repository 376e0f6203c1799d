import { DataTable } from "@/components/ui/data-table";
import { levelNames } from "@/lib/instruments/model";
import { type Compared, compareSides, saidInWords } from "@/lib/partnerships/comparison";
import { elementsOf } from "@/lib/partnerships/elements";
import type { Saying, Sayings } from "@/lib/partnerships/model";
import {
  echoedInWords,
  levelsApartInWords,
  sameLevelInWords,
  twoSingleViews,
} from "@/lib/statistics/wording-for-partnerships";

type Props = { edition: string; ours: Sayings; theirs: Sayings; theirName: string };

/** Two sides beside each other, in words and levels alone: single views have no mean and no score. */
export function TwoSidesView({ edition, ours, theirs, theirName }: Props) {
  const { elements, both, same, echoes } = compareSides(elementsOf(edition), ours, theirs);
  return (
    <>
      <section className="stack">
        <h2>The two sides</h2>
        <p className="measure">{sameLevelInWords(same, both, elements.length)}</p>
        <p className="soft measure">{twoSingleViews}</p>
        <DataTable
          caption="Each point, as both sides say it"
          captionHidden
          columns={[
            { key: "element", header: "Point" },
            { key: "ours", header: "We say" },
            { key: "theirs", header: `${theirName} says` },
            { key: "beside", header: "Beside each other" },
          ]}
          rows={elements.map((each) => ({
            key: each.element.code,
            cells: [
              <Point key="element" element={each.element} />,
              <Said key="ours" said={each.ours} anchors={each.element.anchors} who="we" />,
              <Said key="theirs" said={each.theirs} anchors={each.element.anchors} who="they" />,
              besideInWords(each),
            ],
          }))}
        />
      </section>
      <section className="stack">
        <h2>From one side to the other</h2>
        <p className="measure">What one of us put at a level, and what the other says there.</p>
        <DataTable
          caption="Each level, from one side to the other"
          captionHidden
          columns={[
            { key: "level", header: "Level" },
            { key: "ours", header: "From our side" },
            { key: "theirs", header: "From their side" },
          ]}
          rows={echoes.map(({ level, ours: fromUs, theirs: fromThem }) => {
            const name = levelNames[level] ?? "";
            return {
              key: name,
              cells: [
                name,
                echoedInWords(fromUs, name, "we"),
                echoedInWords(fromThem, name, "they"),
              ],
            };
          })}
        />
      </section>
    </>
  );
}

function Point({ element: { title, wording, source } }: Pick<Compared, "element">) {
  return (
    <>
      {title}
      <span className="soft small block font-normal">{wording}</span>
      <span className="soft small block font-normal">{source}</span>
    </>
  );
}

function Said({
  said,
  anchors,
  who,
}: {
  said: Saying;
  anchors: readonly string[];
  who: "we" | "they";
}) {
  const anchor = said.level === undefined ? undefined : anchors[said.level];
  return (
    <>
      <strong>{saidInWords(said, who)}</strong>
      {anchor ? <span className="soft small block">{anchor}</span> : null}
      {said.note ? (
        <span className="small block" dir="auto">
          “{said.note}”
        </span>
      ) : null}
    </>
  );
}

function besideInWords({ apart, ours, theirs }: Compared): string {
  if (apart !== undefined) return levelsApartInWords(apart);
  const silent = ours.level === undefined && theirs.level === undefined;
  if (silent) return "Neither gave a level.";
  return ours.level === undefined ? "We gave no level." : "They gave no level.";
}
