import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { SideBySide } from "@/components/translations/side-by-side";
import { easyReadTag } from "@/lib/languages/languages";
import { wordsToRead } from "@/lib/translations/language-work";
import { wordRows } from "@/lib/translations/word-rows";
import { GlossaryCard } from "../glossary-card";
import { languageHere } from "../language-here";
import { ReadingForm } from "./reading-form";

export const metadata: Metadata = { title: "Read a translation" };

function whoReads(tag: string): string {
  return tag === easyReadTag
    ? "People with learning disabilities read all of it and look at each picture."
    : "Somebody who did not translate reads all of it, as a parent would.";
}

type Props = { params: Promise<{ surveyId: string; tag: string }> };

/** Words of a language beside the English, all or what came since, to be read by a second person, who signs exactly these. */
export default async function ReadWordsPage({ params }: Props) {
  const { ctx, survey, work } = await languageHere(params);
  const { language, hash, own, waiting } = work;
  const { userId, name } = ctx.actor;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title={`Read the ${language.english} words`}
        lead={
          waiting.length > 0
            ? "These have come or changed since the language was read. The rest was read before."
            : whoReads(language.tag)
        }
      />
      <p>
        <a href={`/surveys/${survey.id}/languages/${language.tag}`}>Change the words instead</a>
      </p>
      <GlossaryCard {...language} />
      <SideBySide language={language} rows={wordRows(survey.sheet, wordsToRead(work))} />
      <ReadingForm
        surveyId={survey.id}
        tag={language.tag}
        hash={hash}
        name={own.changedBy === userId ? undefined : name}
      />
    </div>
  );
}
