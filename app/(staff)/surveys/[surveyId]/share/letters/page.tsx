import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Disclosure } from "@/components/ui/disclosure";
import { exampleLetter } from "@/lib/inviting/code-letter";
import { codesHere } from "../codes-here";
import { LettersForm } from "./letters-form";

export const metadata: Metadata = { title: "Letters with codes" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function LettersPage({ params }: Props) {
  const { survey } = await codesHere(params);
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Letters with a code each"
        lead="We keep an address only beside a code that has not been used, for one reminder. When the code is used, or the survey closes, it is gone."
      />
      <p className="measure">
        Paste each parent once. Whoever still has an unused code gets no second letter; whoever has
        answered cannot be known, and would get another code.
      </p>
      <Disclosure summary="The letter they get">
        <p className="prose whitespace-pre-line">{exampleLetter(survey)}</p>
      </Disclosure>
      <LettersForm surveyId={survey.id} />
    </div>
  );
}
