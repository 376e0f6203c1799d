import type { Metadata } from "next";
import { AgreementNote } from "@/components/questions/agreement-note";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { mayRecord } from "@/lib/agreements/policy";
import { findMeeting } from "@/lib/agreements/queries";
import { privateTeamMin } from "@/lib/contributions/model";
import { levelNames } from "@/lib/instruments/model";
import { FollowScreen } from "./follow-screen";
import { MeetingHeader } from "./meeting-header";
import { enterMeeting, type MeetingRoom } from "./meeting-room";
import { screenState } from "./screen-state";
import { SpreadRows } from "./spread-rows";
import { TurnForms } from "./turn-form";

export const metadata: Metadata = { title: "Our meeting" };

type Props = { params: Promise<{ auditId: string }> };

/** The big screen: one question, how many of us chose each level, and what we agree on. */
export default async function MeetingPage({ params }: Props) {
  const room = await enterMeeting((await params).auditId);
  const { ctx, audit, question, agreement } = room;
  const here = `/audits/${audit.id}/meeting`;
  const shown = screenState(await findMeeting(ctx, audit.id), room.agreements);
  return (
    <>
      <BackLink href={`/audits/${audit.id}/differences`}>Where we differ</BackLink>
      <div className="meeting stack">
        <MeetingHeader room={room} />
        <SpreadRows
          question={question}
          floor={audit.team?.mode === "private" ? privateTeamMin : 0}
        />
        {agreement ? (
          <Settled room={room} />
        ) : (
          <p className="meeting-prompt">What did each of you have in mind?</p>
        )}
      </div>
      <div className="stack meeting-bar no-print">
        <div className="cluster">
          {mayRecord(ctx.actor, audit) && (
            <ButtonLink href={`${here}/${question.code}`}>
              {agreement ? "Change what we recorded" : "Record what we agree on"}
            </ButtonLink>
          )}
          <TurnForms auditId={audit.id} from="screen" previous={room.previous} next={room.next} />
        </div>
        <p className="soft small">
          The arrow keys turn the page. To use a phone as the remote, open this meeting there and
          press “Record what we agree on”: this screen follows within a few seconds, or{" "}
          <a href={here}>look again now</a>.
        </p>
      </div>
      <FollowScreen stateHref={`${here}/state`} shown={shown} />
    </>
  );
}

function Settled({ room: { agreement, answer } }: { room: MeetingRoom }) {
  if (!agreement) return null;
  const blanks = { dont_know: "We don’t know", not_applicable: "Does not apply to us" };
  const level =
    answer?.level === undefined ? answer?.blank && blanks[answer.blank] : levelNames[answer.level];
  return (
    <section className="card stack-tight" aria-label="What we agreed">
      {agreement.outcome === "agreed" && <p className="meeting-prompt">{level}</p>}
      <AgreementNote agreement={agreement} />
    </section>
  );
}
