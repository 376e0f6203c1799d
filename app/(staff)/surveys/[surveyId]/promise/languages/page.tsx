import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { scriptNames } from "@/lib/asking/added-language";
import { promisedHere } from "../promised-here";
import { LanguageForm } from "./language-form";

export const metadata: Metadata = { title: "Another language" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function AddLanguagePage({ params }: Props) {
  const { survey } = await promisedHere(params);
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Another language"
        lead="We have no words in it yet. Somebody translates them, a second person reads them, and then parents can choose it."
      />
      <LanguageForm
        surveyId={survey.id}
        version={survey.version}
        scripts={Object.entries(scriptNames).map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}
