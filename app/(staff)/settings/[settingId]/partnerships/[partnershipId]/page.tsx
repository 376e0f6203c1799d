import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { mayTakeBack, stageOf } from "@/lib/partnerships/lifecycle";
import type { TwoSides } from "@/lib/partnerships/model";
import { maySpeakFor, mayWriteSide } from "@/lib/partnerships/policy";
import { stageInWords } from "@/lib/partnerships/words";
import { takeBack } from "./actions";
import { AnswerForm } from "./answer-form";
import { foundPartnership } from "./found-partnership";
import { OurSide } from "./our-side";
import { TwoSidesView } from "./two-sides-view";

export const metadata: Metadata = { title: "Two sides of a partnership" };

type Props = {
  params: Promise<{ settingId: string; partnershipId: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

/** One partnership: what it waits for, and once both sides are in, the two beside each other. */
export default async function PartnershipPage({ params, searchParams }: Props) {
  const { ctx, setting, partnership: found, fields } = await foundPartnership(params);
  const { settingId } = fields;
  const { saved } = await searchParams;
  const maySpeak = maySpeakFor(ctx.actor, settingId);
  return (
    <div className="stack-loose">
      <BackLink href={`/settings/${settingId}/partnerships`}>Two sides of a partnership</BackLink>
      <PageHeader
        eyebrow={setting.name}
        title={`${found.other.name} and us`}
        lead={stageInWords(found)}
      />
      {saved && stageOf(found) === "rating" ? (
        <Notice tone="success">Kept. Nobody but us reads it yet.</Notice>
      ) : null}
      <WhatWeDo partnership={found} />
      <WhatIsNext
        partnership={found}
        fields={fields}
        mayWrite={mayWriteSide(ctx.actor, settingId)}
        maySpeak={maySpeak}
      />
      {maySpeak && mayTakeBack(found) ? (
        <OneButtonForm action={takeBack} fields={fields} variant="secondary">
          Take our invitation back
        </OneButtonForm>
      ) : null}
    </div>
  );
}

/** What the two do together, in the words they have for it. */
function WhatWeDo({ partnership: { words, reply, invitedByUs, invitedAt } }: About) {
  return (
    <section className="stack measure">
      <h2>What we do together</h2>
      <p className="quote" dir="auto">
        {words}
      </p>
      {reply?.words ? (
        <p dir="auto">
          {invitedByUs ? "They answered" : "We answered"}: “{reply.words}”
        </p>
      ) : null}
      <p className="soft small">
        {invitedByUs ? "We invited them" : "They invited us"} on {dayInWords(invitedAt)}.
      </p>
    </section>
  );
}

type About = { partnership: TwoSides };
type NextProps = About & {
  fields: Readonly<Record<"settingId" | "partnershipId", string>>;
  mayWrite: boolean;
  maySpeak: boolean;
};

function WhatIsNext({ partnership, fields, mayWrite, maySpeak }: NextProps) {
  const { edition, ours, theirs, other } = partnership;
  switch (stageOf(partnership)) {
    case "to_answer":
      return maySpeak ? (
        <AnswerForm fields={fields} />
      ) : (
        <p className="soft">Your manager answers.</p>
      );
    case "rating":
    case "sent":
      return <OurSide {...{ partnership, fields, mayWrite }} maySend={maySpeak} />;
    case "both_sent":
      if (!ours || !theirs) return null;
      return (
        <TwoSidesView
          edition={edition}
          ours={ours.sayings}
          theirs={theirs.sayings}
          theirName={other.name}
        />
      );
    default:
      return null;
  }
}
