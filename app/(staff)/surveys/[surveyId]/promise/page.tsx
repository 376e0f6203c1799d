import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { languageStateNames, notChosenYet } from "@/lib/asking/language-words";
import { fieldsOfPromise } from "@/lib/asking/promise-form";
import { listLanguageStates } from "@/lib/asking/queries";
import { languages } from "@/lib/languages/languages";
import { thresholds } from "@/lib/statistics/thresholds";
import { PromiseForm } from "./promise-form";
import { promisedHere } from "./promised-here";

export const metadata: Metadata = { title: "Why, and what you promise" };

type Props = {
  params: Promise<{ surveyId: string }>;
};

export default async function PromisePage({ params }: Props) {
  const { ctx, survey } = await promisedHere(params);
  const states = await listLanguageStates(ctx, survey);
  const more = survey.sheet.languages.filter(
    ({ tag }) => !languages.some((each) => each.tag === tag),
  );
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title="Why you ask, and what you promise"
        lead="Parents read this before they answer. It cannot change once the survey has opened."
      />
      <PromiseForm
        surveyId={survey.id}
        version={survey.version}
        start={fieldsOfPromise(survey)}
        languages={[...languages, ...more].map(({ tag, autonym, english }) => {
          const state = states.find(({ language }) => language.tag === tag)?.state;
          const words = state ? languageStateNames[state] : notChosenYet;
          return { tag, autonym, english, state: words };
        })}
        least={{ words: thresholds.wordsFrom, numbers: thresholds.numbersFrom }}
      />
    </div>
  );
}
