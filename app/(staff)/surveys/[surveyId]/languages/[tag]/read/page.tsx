import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { SideBySide } from "@/components/translations/side-by-side";
import { wordRows } from "@/lib/translations/word-rows";
import { GlossaryCard } from "../glossary-card";
import { languageHere } from "../language-here";
import { ReadingForm } from "./reading-form";

export const metadata: Metadata = { title: "Read a translation" };

type Props = { params: Promise<{ surveyId: string; tag: string }> };

/** All words of a language beside the English, to be read by a second person, who then signs exactly these. */
export default async function ReadWordsPage({ params }: Props) {
  const { ctx, survey, work } = await languageHere(params);
  const { language, words, hash, own } = work;
  const { userId, name } = ctx.actor;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title={`Read the ${language.english} words`}
        lead="Somebody who did not translate reads all of it, as a parent would."
      />
      <p>
        <a href={`/surveys/${survey.id}/languages/${language.tag}`}>Change the words instead</a>
      </p>
      <GlossaryCard tag={language.tag} english={language.english} />
      <SideBySide language={language} rows={wordRows(survey.sheet, words)} />
      <ReadingForm
        surveyId={survey.id}
        tag={language.tag}
        hash={hash}
        name={own.changedBy === userId ? undefined : name}
      />
    </div>
  );
}
