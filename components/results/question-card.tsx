import { LevelBar, type LevelCounts, type LevelNames } from "@/components/charts/level-bar";
import { ShareBar } from "@/components/charts/share-bar";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { scales } from "@/lib/parent-questions/catalogue";
import type { QuestionTable, ResultsBlock } from "@/lib/results/block";
import type { GroupResult } from "@/lib/results/model";

type Props = Extract<ResultsBlock, { kind: "question" }>;

/** One question: how many gave each answer, the share with what leaves it open, the words, and the table. */
export function QuestionCard({ result, paragraphs, table }: Props) {
  const { number, question, share, silent, forum } = result;
  const names = scales[question.scale].map((name) => ({ name, short: name }));
  const [first, ...others] = paragraphs;
  const words = (
    <div className="stack-tight">
      <p className="measure strong">{first}</p>
      {others.map((text) => (
        <p key={text} className="measure">
          {text}
        </p>
      ))}
    </div>
  );
  return (
    <section className="card stack" id={`question-${number}`}>
      <h3>
        {number}. {question.text}
      </h3>
      {result.counts ? (
        <div className="columns">
          <div className="stack">
            <GroupBar group={result} names={names} />
            <ShareBar share={share} silent={silent} />
            {forum ? (
              <>
                <NamedBar title="Come to the forum" group={forum.attends} names={names} />
                <NamedBar
                  title="Everyone else, with those who didn’t say"
                  group={forum.everyoneElse}
                  names={names}
                />
              </>
            ) : null}
          </div>
          {words}
        </div>
      ) : (
        words
      )}
      <Disclosure summary="The figures as a table">
        <Figures {...table} />
      </Disclosure>
    </section>
  );
}

function NamedBar({ title, ...bar }: { title: string; group: GroupResult; names: LevelNames }) {
  if (!bar.group.counts) return null;
  return (
    <div>
      <p className="soft small">{title}</p>
      <GroupBar {...bar} />
    </div>
  );
}

function GroupBar({ group: { counts, share }, names }: { group: GroupResult; names: LevelNames }) {
  const [never, some, usual, most] = counts ?? [];
  if (never === undefined || some === undefined || usual === undefined || most === undefined) {
    return null;
  }
  const levels: LevelCounts = [never, some, usual, most];
  const n = share.status === "shown" ? share.n : 0;
  const base = `${n} families who answered`;
  return <LevelBar counts={levels} applicable={n} names={names} base={base} words="full" />;
}

function Figures({ caption, header, rows }: QuestionTable) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={header.map((name) => ({ key: name, header: name }))}
      rows={rows.map((cells) => ({ key: cells[0] ?? "", cells: [...cells] }))}
    />
  );
}
