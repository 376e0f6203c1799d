import type { Metadata } from "next";
import { WhoSeesWhat } from "@/components/surveys/who-sees-what";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { isDraft, isOpen, stageNames, stageOf } from "@/lib/asking/lifecycle";
import { findProgress, listLanguageStates } from "@/lib/asking/queries";
import { holdsSurvey, mayRunSurvey } from "@/lib/surveys/policy";
import { DropForm } from "./drop-form";
import { foundSurvey } from "./found-survey";
import { HowItGoes } from "./how-it-goes";
import { placeOf } from "./place";
import { SeenFromAround } from "./seen-from-around";
import { tasksOf } from "./tasks";

export const metadata: Metadata = { title: "Survey" };

type Props = { params: Promise<{ surveyId: string }> };

/** A survey's home: where it stands and what can be done next, from the first question to the reply. */
export default async function SurveyPage({ params }: Props) {
  const { ctx, survey } = await foundSurvey(params);
  const { actor, now } = ctx;
  const place = placeOf(actor, survey);
  const open = isOpen(survey);
  const holds = holdsSurvey(actor, survey);
  const runs = mayRunSurvey(actor, survey);
  const [progress, languages] = await Promise.all([
    open && holds ? findProgress(ctx, survey.id) : undefined,
    holds ? listLanguageStates(ctx, survey) : [],
  ]);
  return (
    <div className="stack">
      <BackLink href={place.href}>{place.label}</BackLink>
      <PageHeader
        eyebrow={`${survey.ownerName} · ${survey.settingName} · ${survey.year}`}
        title={survey.title}
        lead={stageNames[stageOf(survey)]}
      />
      {runs ? <TaskList tasks={tasksOf(survey, languages)} /> : null}
      {progress ? <HowItGoes survey={survey} progress={progress} now={now} /> : null}
      {runs ? null : <SeenFromAround survey={survey} actor={actor} />}
      <WhoSeesWhat owner={survey} theirs={holds ? undefined : survey.ownerName} />
      {runs && isDraft(survey) ? (
        <Disclosure summary="Drop this survey">
          <DropForm surveyId={survey.id} />
        </Disclosure>
      ) : null}
    </div>
  );
}
