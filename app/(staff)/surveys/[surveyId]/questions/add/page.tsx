import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { findHelpedQuestions } from "@/lib/asking/queries";
import { mirrorInWords } from "@/lib/asking/question-form";
import { mostQuestions } from "@/lib/asking/sheet-questions";
import { currentEdition } from "@/lib/instruments/editions";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { findParentQuestion, parentQuestions, readySets } from "@/lib/parent-questions/catalogue";
import { draftHere } from "../draft-here";
import { type ChoiceGroup, ChooseForm } from "./choose-form";
import { SetForm } from "./set-form";

export const metadata: Metadata = { title: "Ready-made questions" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ full?: string }>;
};

export default async function AddQuestionsPage({ params, searchParams }: Props) {
  const { ctx, survey } = await draftHere(params);
  const { full } = await searchParams;
  const { id: surveyId, version, sheet } = survey;
  const there = new Set(sheet.questions.map(({ link }) => link));
  const helped = (await findHelpedQuestions(ctx, surveyId)).filter(({ code }) => !there.has(code));
  const editing = { surveyId, version };
  return (
    <div className="stack-loose">
      <SurveyHeader
        survey={survey}
        title="Questions written for parents"
        lead="Each asks what parents can see of something the setting asks itself. You can change the words afterwards."
      />
      {full ? (
        <Notice tone="warning">
          A survey holds {mostQuestions} questions at most. Take some out first.
        </Notice>
      ) : null}
      {helped.length > 0 ? (
        <section className="stack">
          <h2>Did it help?</h2>
          <p className="measure">
            Last year the setting answered its parents. Ask whether what it promised has helped.
          </p>
          <ChooseForm
            {...editing}
            groups={[
              {
                key: "helped",
                title: "What was promised last year",
                choices: helped.map(({ code, text }) => ({ code, text, why: "", mirrors: [] })),
              },
            ]}
          />
        </section>
      ) : null}
      <section className="stack">
        <h2>Short sets to start from</h2>
        <div className="columns">
          {readySets.map(({ key, title, summary, codes }) => {
            const left = codes.filter((code) => !there.has(code));
            return (
              <Card key={key} title={title} level={3}>
                <p>{summary}</p>
                <ul className="bullets small">
                  {codes.map((code) => (
                    <li key={code}>{findParentQuestion(code)?.text}</li>
                  ))}
                </ul>
                {left.length > 0 ? (
                  <SetForm {...editing} set={key} title={title} adds={left.length} />
                ) : (
                  <p className="soft">All of these are in your survey.</p>
                )}
              </Card>
            );
          })}
        </div>
      </section>
      <section className="stack">
        <h2>All {count(parentQuestions.length, "question")}, to choose one by one</h2>
        <ChooseForm {...editing} groups={groupsBut(there)} />
      </section>
    </div>
  );
}

/** The catalogue by theme, without what the survey asks already. */
function groupsBut(there: ReadonlySet<string>): ChoiceGroup[] {
  return instruments.toReversed().flatMap((instrument) =>
    currentEdition(instrument).themes.map(({ title }, index): ChoiceGroup => {
      const theme = `${instrument}.${index + 1}`;
      const ours = parentQuestions.filter((each) => each.theme === theme && !there.has(each.code));
      return {
        key: theme,
        title: `${instrumentNames[instrument].themeWord} ${index + 1}: ${title}`,
        choices: ours.map(({ code, text, why, mirrors }) => ({
          ...{ code, text, why },
          mirrors: mirrors.map(mirrorInWords),
        })),
      };
    }),
  );
}
