import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { levelChoices } from "@/components/questions/level-choices";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { mayRecord } from "@/lib/agreements/policy";
import { MeetingHeader } from "../meeting-header";
import { enterMeeting, type MeetingRoom } from "../meeting-room";
import { SpreadInBrief } from "../spread-in-brief";
import { TurnForms } from "../turn-form";
import { RecordForm } from "./record-form";

export const metadata: Metadata = { title: "Record what we agree on" };

type Props = {
  params: Promise<{ auditId: string; code: string }>;
  searchParams: Promise<{ recorded?: string }>;
};

/** The remote: the same question on a phone or a keyboard, with the form that records what is agreed. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { auditId, code } = await params;
  const room = await enterMeeting(auditId, code);
  const { ctx, audit, previous, next, isOnScreen } = room;
  if (!mayRecord(ctx.actor, audit)) forbidden();
  const { recorded } = await searchParams;
  return (
    <>
      <BackLink href={`/audits/${audit.id}/meeting`}>The big screen</BackLink>
      <div className="stack">
        {recorded && <Notice tone="success">Recorded.</Notice>}
        <MeetingHeader room={room} />
        <TurnForms
          auditId={audit.id}
          from="remote"
          previous={previous}
          next={next}
          here={isOnScreen ? undefined : code}
        />
        <SpreadInBrief room={room} />
        <h2>What we settle on</h2>
        <RecordForm
          auditId={audit.id}
          code={code}
          next={next}
          levels={levelsOf(room)}
          versions={{
            version: room.agreement?.version ?? 0,
            answerVersion: room.answer?.version ?? 0,
          }}
          start={startOf(room)}
        />
      </div>
    </>
  );
}

function levelsOf({ question: { item } }: MeetingRoom) {
  return [
    ...levelChoices(item.anchors),
    { value: "dont_know", label: "We don’t know" },
    ...(item.allowsNotApplicable
      ? [{ value: "not_applicable", label: "Does not apply to us" }]
      : []),
    { value: "not_agreed", label: "We do not agree", hint: "The answer then has no level." },
  ];
}

function startOf({ agreement, answer, lastPresent }: MeetingRoom) {
  const level = answer?.level === undefined ? answer?.blank : String(answer.level);
  return {
    choice: agreement?.outcome === "not_agreed" ? "not_agreed" : level,
    reason: agreement?.reason,
    minorityView: agreement?.minorityView,
    present: agreement?.present ?? lastPresent,
  };
}
