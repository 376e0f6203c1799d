import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TaskList } from "@/components/ui/task-list";
import { isOpen } from "@/lib/asking/lifecycle";
import { messageToPaste } from "@/lib/inviting/message-to-paste";
import { surveyAddressOf } from "@/lib/inviting/queries";
import { runSurvey } from "../found-survey";
import { RemindForm } from "./remind-form";
import { waysToShare } from "./ways-to-share";

export const metadata: Metadata = { title: "Share the survey" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ reminded?: string; sent?: string }>;
};

/** How parents get to hear of it: an address, words to send, paper, codes. */
export default async function SharePage({ params, searchParams }: Props) {
  const { survey } = await runSurvey(params);
  const { reminded, sent } = await searchParams;
  const address = surveyAddressOf(survey);
  const open = isOpen(survey);
  const codes = survey.sheet.access === "codes";
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title={open ? "Share it with every parent" : "How it will be shared"}
        lead="One for each parent, and never one for each child or household."
      />
      {open ? null : (
        <Notice>The address leads nowhere while the survey is not open. Nothing is lost.</Notice>
      )}
      {sent ? (
        <Notice tone="success">
          The letters are on their way. Where they went is forgotten as the codes are used.
        </Notice>
      ) : null}
      {reminded ? (
        <Notice tone="success">
          Whoever had not used their code gets a letter with a new one. There is no second reminder.
        </Notice>
      ) : null}
      <Card title="The address">
        <p className="strong">
          <a href={address} dir="ltr">
            {address.replace(/^https?:\/\//, "")}
          </a>
        </p>
        <p>Parents choose their language there. They need no account.</p>
        {codes ? <p>They are asked for the code on their slip or letter.</p> : null}
      </Card>
      <Card title="Words to send">
        <TextArea
          name="message"
          label="For a message or a newsletter: copy, change, send"
          rows={11}
          readOnly
          defaultValue={messageToPaste(survey, address)}
        />
      </Card>
      <h2>On paper and in person</h2>
      <TaskList tasks={waysToShare(survey)} />
      {codes && open ? (
        <Card title="Remind whoever has not answered">
          <p>
            Everybody we sent a letter and whose code is unused gets one more letter, with a new
            code in place of the old one. Nobody is told who, or how many. There is one reminder.
          </p>
          <RemindForm surveyId={survey.id} />
        </Card>
      ) : null}
    </div>
  );
}
