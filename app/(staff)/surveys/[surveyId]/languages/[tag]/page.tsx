import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isOpen } from "@/lib/asking/lifecycle";
import { easyReadTag, spokenTag } from "@/lib/languages/languages";
import { canBeSigned, standingOf } from "@/lib/translations/language-work";
import { reviewAddressOf } from "@/lib/translations/queries";
import { type WordPart, wordParts, wordRows } from "@/lib/translations/word-rows";
import { FileCard } from "./file-card";
import { GlossaryCard } from "./glossary-card";
import { InTheWayCard } from "./in-the-way-card";
import { languageHere } from "./language-here";
import { pictureChoices } from "./picture-choices";
import { ReadingsCard } from "./readings-card";
import { UnreviewedCard } from "./unreviewed-card";
import { WaitingCard } from "./waiting-card";
import { WordsForm } from "./words-form";

export const metadata: Metadata = { title: "Words in another language" };

type Props = {
  params: Promise<{ surveyId: string; tag: string }>;
  searchParams: Promise<{ part?: string; saved?: string }>;
};

const partNames: Record<WordPart, string> = {
  survey: "Your own words",
  questions: "Questions",
  pages: "Everything else parents read",
};

/** A language's words beside the English, to be written and sent to a translator and a second reader. */
export default async function LanguageWordsPage({ params, searchParams }: Props) {
  const { ctx, survey, work, at } = await languageHere(params);
  const { part: asked, saved } = await searchParams;
  const { language, words, own, state } = work;
  const rows = wordRows(survey.sheet, words);
  const part = wordParts.find((each) => each === asked) ?? "survey";
  const readers = `${at}/read`;
  return (
    <div className="stack">
      <SurveyHeader survey={survey} title={`${language.english} words`} lead={standingOf(work)}>
        {canBeSigned(work) ? (
          <ButtonLink href={readers} variant="secondary">
            Read and sign them
          </ButtonLink>
        ) : null}
      </SurveyHeader>
      {saved ? (
        <Notice tone="success">
          {saved === "0" ? "Nothing had changed." : `Saved. Changed: ${saved}.`}
        </Notice>
      ) : null}
      {state === "reviewed" && isOpen(survey) ? (
        <Notice tone="warning">
          Parents can choose {language.english} now. If you change a word that was read, they no
          longer can until a second person has read it again.
        </Notice>
      ) : null}
      <InTheWayCard work={work} at={at} />
      <WaitingCard work={work} />
      <ReadingsCard
        surveyId={survey.id}
        work={work}
        address={reviewAddressOf(ctx, survey, language.tag)}
      />
      <FileCard surveyId={survey.id} work={work} at={at} />
      <GlossaryCard {...language} />
      <h2 id="words">Or write it here</h2>
      <nav aria-label="Parts of the survey">
        <div className="cluster">
          {wordParts.map((each) => {
            const missing = rows.filter((row) => row.part === each && row.text === "").length;
            const name = missing ? `${partNames[each]} (${missing} missing)` : partNames[each];
            return each === part ? (
              <span key={each} aria-current="page" className="strong">
                {name}
              </span>
            ) : (
              <a key={each} href={`${at}?part=${each}#words`}>
                {name}
              </a>
            );
          })}
        </div>
      </nav>
      <WordsForm
        key={part}
        surveyId={survey.id}
        part={part}
        language={language}
        lang={spokenTag(language.tag)}
        pictures={language.tag === easyReadTag ? pictureChoices : []}
        version={own.version}
        translator={ctx.actor.name}
        rows={rows.filter((row) => row.part === part)}
      />
      <UnreviewedCard survey={survey} work={work} />
    </div>
  );
}
