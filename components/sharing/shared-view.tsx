import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { WorkedOut } from "@/components/profile/worked-out";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { levelInWords } from "@/lib/scoring/theme-result";
import type { SharedPage, SharedQuestion } from "@/lib/sharing/shared-page";
import { baseInWords, noScoreInWords, scoreInWords } from "@/lib/statistics/wording";
import { settingsOwnView } from "@/lib/statistics/wording-for-boroughs";

/** What a setting shares of one signed audit: one component for whoever shares and whoever reads (F48). */
export function SharedView({ page }: { page: SharedPage }) {
  const { themeWord, short } = instrumentNames[page.instrument];
  return (
    <>
      <Card title={`${short} ${page.year}: each ${themeWord.toLowerCase()}`}>
        <LevelKey />
        <DataTable
          caption={`Each ${themeWord.toLowerCase()} in ${page.year}`}
          captionHidden
          columns={[
            { key: "theme", header: themeWord },
            { key: "level", header: "Level" },
            { key: "bar", header: "Where its questions are" },
          ]}
          rows={page.themes.map((theme) => ({
            key: String(theme.number),
            cells: [theme.title, <Level key="level" theme={theme} />, <Bar key="bar" {...theme} />],
          }))}
        />
        <div className="table-note stack-tight">
          <p>{settingsOwnView}</p>
          <WorkedOut parts={["score", "possible-range"]} />
        </div>
      </Card>
      {page.themes
        .filter(({ questions }) => questions.length > 0)
        .map(({ number, title, questions }) => (
          <Card key={number} title={title}>
            <Questions title={title} questions={questions} withWhy={page.detail === "evidence"} />
          </Card>
        ))}
    </>
  );
}

type Theme = SharedPage["themes"][number];

function Level({ theme: { result } }: { theme: Theme }) {
  const { score } = result;
  const level = levelInWords(result);
  if (!level || score.display === undefined) return noScoreInWords(score);
  return (
    <>
      <span className="strong">{level.charAt(0).toUpperCase() + level.slice(1)}</span>
      <span className="soft small block">
        {scoreInWords(score.display, score.answered, score.applicable)}
      </span>
    </>
  );
}

function Bar({ result: { counts, score } }: Theme) {
  return (
    <>
      <LevelBar counts={counts as unknown as LevelCounts} applicable={score.applicable} />
      <span className="soft small" aria-hidden="true">
        {baseInWords(score.answered, score.applicable)}
      </span>
    </>
  );
}

function Questions({
  title,
  questions,
  withWhy,
}: {
  title: string;
  questions: SharedQuestion[];
  withWhy: boolean;
}) {
  const columns = [
    { key: "question", header: "Question" },
    { key: "answer", header: "Their answer" },
  ];
  const why = { key: "why", header: "How they know" };
  return (
    <DataTable
      caption={`Questions of “${title}”`}
      captionHidden
      columns={withWhy ? [...columns, why] : columns}
      rows={questions.map((question) => ({
        key: question.code,
        cells: [
          question.wording,
          question.answer,
          ...(withWhy ? [<Why key="why" question={question} />] : []),
        ],
      }))}
    />
  );
}

function Why({ question: { note, evidence } }: { question: SharedQuestion }) {
  if (!note && evidence.length === 0) return "Nothing noted";
  return (
    <div className="stack-tight">
      {note && <p className="quote">“{note}”</p>}
      {evidence.length > 0 && (
        <ul className="bullets small">
          {evidence.map(({ title, url, datedOn }) => (
            <li key={`${title} ${url}`}>
              {url ? <a href={url}>{title}</a> : title}
              {datedOn && <span className="soft"> ({dayInWords(new Date(datedOn))})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
