import { forbidden, notFound, redirect } from "next/navigation";
import { sourceTag } from "@/lib/languages/languages";
import { surveyLanguages } from "../survey-languages";

type Params = Promise<{ surveyId: string; tag: string }>;

/** A language that questions are read aloud in: one the survey is offered in, English among them. */
export async function spokenLanguageHere(params: Params) {
  const { languages, ...here } = await surveyLanguages(params);
  const { tag } = await params;
  const work = languages.find(({ language }) => language.tag === tag);
  if (!work) notFound();
  return { ...here, work, at: `/surveys/${here.survey.id}/languages/${tag}` };
}

/** One that is translated from English. */
export async function languageHere(params: Params) {
  const here = await spokenLanguageHere(params);
  if (here.work.language.tag === sourceTag) notFound();
  return here;
}

/** Ends a form about a language that is not there, not theirs, or where there is nothing more to decide. */
export function turnAwayFrom(surveyId: string, tag: string, refused: string): never {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/surveys/${surveyId}/languages/${tag}`);
}
