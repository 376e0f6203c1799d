import { forbidden, notFound, redirect } from "next/navigation";
import { findMeeting } from "@/lib/agreements/queries";
import { mayAnswer } from "@/lib/audits/policy";
import { findAuditWork } from "@/lib/audits/queries";
import { findSpread } from "@/lib/contributions/queries";
import { meetingOrder, whereWeDiffer } from "@/lib/contributions/where-we-differ";
import { editionOf } from "@/lib/instruments/editions";
import { staffContext } from "@/lib/request/guard";

/**
 * What a meeting has before it: the questions in their order, one of them in the middle. Before the round is closed
 * there is nothing to meet about, and after signing nothing is changed.
 */
export async function enterMeeting(auditId: string, wanted?: string) {
  const ctx = await staffContext();
  const work = await findAuditWork(ctx, auditId);
  if (!work) notFound();
  const { audit } = work;
  if (!mayAnswer(ctx.actor, audit)) forbidden();
  const spread = await findSpread(ctx, audit);
  if (!spread) redirect(`/audits/${audit.id}/team`);
  if (audit.signedOff) redirect(`/audits/${audit.id}/differences`);
  const edition = editionOf(audit.instrument, audit.edition);
  const found = whereWeDiffer(edition, spread);
  const order = meetingOrder(found);
  const onScreen = (await findMeeting(ctx, audit.id)) ?? order[0]?.code;
  const code = wanted ?? onScreen;
  const place = order.findIndex((question) => question.code === code);
  const question = order[place];
  if (!question) notFound();
  return {
    ctx,
    audit,
    question,
    place: place + 1,
    questions: order.length,
    themeTitle: edition.themes[question.theme - 1]?.title ?? "",
    previous: order[place - 1]?.code,
    next: order[place + 1]?.code,
    isOnScreen: code === onScreen,
    differs: found.differing.includes(question),
    answer: work.answers.find((each) => each.code === code),
    agreement: work.agreements.find((each) => each.code === code),
    agreements: work.agreements,
    /** Whoever was there for the question before is offered for this one. */
    lastPresent: work.agreements.toSorted(
      (a, b) => b.recordedAt.getTime() - a.recordedAt.getTime(),
    )[0]?.present,
  };
}

export type MeetingRoom = Awaited<ReturnType<typeof enterMeeting>>;
