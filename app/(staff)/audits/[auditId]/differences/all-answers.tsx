import { LevelBar } from "@/components/charts/level-bar";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Answer, Audit } from "@/lib/audits/model";
import { privateTeamMin } from "@/lib/contributions/model";
import type { QuestionSpread } from "@/lib/contributions/where-we-differ";
import { editionOf } from "@/lib/instruments/editions";
import { levelNames } from "@/lib/instruments/model";
import { distanceInWords, tooFewToShowInWords } from "@/lib/statistics/wording";
import { fourOf } from "./difference-card";

type Props = { audit: Audit; questions: QuestionSpread[]; own: Answer[] };

/** Every question, theme by theme, with one's own answer beside the team's. */
export function AllAnswers({ audit, questions, own }: Props) {
  return (
    <section className="stack">
      <h2>Every question</h2>
      {editionOf(audit.instrument, audit.edition).themes.map(({ title }, index) => {
        const here = questions.filter(({ theme }) => theme === index + 1);
        if (here.length === 0) return null;
        return (
          <Disclosure key={title} summary={`${index + 1}. ${title}`}>
            <DataTable
              caption={`Our own answers: ${title}`}
              captionHidden
              columns={[
                { key: "question", header: "Question" },
                { key: "team", header: "How many chose each level" },
                { key: "own", header: "You" },
              ]}
              rows={here.map((question) => ({
                key: question.code,
                cells: [
                  question.item.wording,
                  <TeamCell key="team" audit={audit} question={question} />,
                  ownInWords(own.find(({ code }) => code === question.code)),
                ],
              }))}
            />
          </Disclosure>
        );
      })}
    </section>
  );
}

function TeamCell({ audit, question }: { audit: Audit; question: QuestionSpread }) {
  const { counts, distance, closeBelow, dontKnow, notApplicable, rated } = question;
  const blanks = [
    dontKnow > 0 && `${dontKnow} could not say`,
    notApplicable > 0 && `${notApplicable} said it does not apply`,
  ].filter(Boolean);
  const hidden =
    audit.team?.mode === "private" ? tooFewToShowInWords(privateTeamMin) : "Nobody chose a level.";
  return (
    <>
      {counts ? (
        <LevelBar counts={fourOf(counts)} applicable={rated + dontKnow} words="full" />
      ) : (
        <span className="soft">{hidden}</span>
      )}
      <span className="small soft">
        {" "}
        {distance !== undefined && distanceInWords(distance, closeBelow)} {blanks.join(", ")}
      </span>
    </>
  );
}

function ownInWords(answer: Answer | undefined): string {
  if (answer?.level !== undefined) return levelNames[answer.level] ?? "";
  if (answer?.blank === "dont_know") return "We don’t know";
  return answer?.blank === "not_applicable" ? "Does not apply" : "Not answered";
}
