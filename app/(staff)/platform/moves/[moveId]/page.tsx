import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { listBoroughs } from "@/lib/organisations/queries";
import { mayAnswerMoves } from "@/lib/register/policy";
import { findWaitingMove } from "@/lib/register/queries";
import { staffContext } from "@/lib/request/guard";
import { AnswerForm } from "./answer-form";

export const metadata: Metadata = { title: "Move a setting" };

type Props = { params: Promise<{ moveId: string }> };

export default async function AnswerMovePage({ params }: Props) {
  const ctx = await staffContext();
  if (!mayAnswerMoves(ctx.actor)) notFound();
  const move = await findWaitingMove(ctx, (await params).moveId);
  if (!move) notFound();
  const boroughs = await listBoroughs(ctx);
  return (
    <>
      <BackLink href="/platform">Back to the platform</BackLink>
      <PageHeader
        eyebrow={move.fromName}
        title={`Move ${move.setting.name}?`}
        lead={`${move.fromName} asked on ${dayInWords(move.askedAt)} for it to move to “${move.toName}”. Everything of the setting goes with it.`}
      />
      <AnswerForm
        moveId={move.id}
        boroughs={boroughs.filter(({ id }) => id !== move.fromBoroughId)}
      />
    </>
  );
}
