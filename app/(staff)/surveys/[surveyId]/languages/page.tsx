import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { isDraft } from "@/lib/asking/lifecycle";
import { sourceTag } from "@/lib/languages/languages";
import { canBeSigned, howManyTexts, standingOf } from "@/lib/translations/language-work";
import type { LanguageWork } from "@/lib/translations/model";
import { surveyLanguages } from "./survey-languages";

export const metadata: Metadata = { title: "Languages" };

type Props = { params: Promise<{ surveyId: string }> };

/** How each language of a survey stands, in plain words, and what comes next for it. */
export default async function LanguagesPage({ params }: Props) {
  const { survey, languages } = await surveyLanguages(params);
  const at = `/surveys/${survey.id}`;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Languages"
        lead="Parents can choose a language once a second person has read all of it. Until then only you see it."
      />
      <DataTable
        caption="The languages of this survey"
        captionHidden
        columns={[
          { key: "language", header: "Language" },
          { key: "texts", header: "Translated" },
          { key: "standing", header: "How it stands" },
          { key: "next", header: "What you can do" },
        ]}
        rows={languages.map((work) => ({
          key: work.language.tag,
          cells: [
            <LanguageName key="name" work={work} />,
            translated(work),
            <div key="standing" className="stack-tight">
              <StateTag work={work} />
              <p className="small">{standingOf(work)}</p>
            </div>,
            <NextSteps key="next" work={work} at={`${at}/languages`} />,
          ],
        }))}
      />
      {isDraft(survey) ? (
        <p>
          <a href={`${at}/promise`}>Choose other languages</a> or{" "}
          <a href={`${at}/promise/languages`}>add one we do not have</a>.
        </p>
      ) : null}
    </div>
  );
}

function LanguageName({ work: { language } }: { work: LanguageWork }) {
  const { english, autonym, tag } = language;
  if (autonym === english) return english;
  return (
    <>
      {english} · <bdi lang={tag}>{autonym}</bdi>
    </>
  );
}

function translated(work: LanguageWork): string {
  const { there, all } = howManyTexts(work);
  return work.language.tag === sourceTag ? `${all} texts` : `${there} of ${all} texts`;
}

function StateTag({ work: { state } }: { work: LanguageWork }) {
  if (state === "reviewed") return <Tag tone="info">Ready for parents</Tag>;
  if (state === "override") return <Tag tone="warning">Open, not checked</Tag>;
  return <Tag>Not shown to parents</Tag>;
}

function NextSteps({ work, at }: { work: LanguageWork; at: string }) {
  const { tag, english } = work.language;
  const recordings = <a href={`${at}/${tag}/recordings`}>Record the questions in {english}</a>;
  if (tag === sourceTag) return recordings;
  return (
    <div className="stack-tight">
      <p>
        <a href={`${at}/${tag}`}>
          {work.words.missing.length > 0 ? "Translate" : "See and change"} the {english} words
        </a>
      </p>
      {canBeSigned(work) ? (
        <p>
          <a href={`${at}/${tag}/read`}>Read and sign the {english} words</a>
        </p>
      ) : null}
      <p>{recordings}</p>
    </div>
  );
}
