import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RateBorough } from "@/components/borough/rate-borough";
import { mayRate } from "@/lib/borough-ratings/policy";
import { listOurRatings, listSeenYears } from "@/lib/borough-ratings/queries";
import { yearOf } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { rateOurs } from "./actions";

export const metadata: Metadata = { title: "How the borough works with us" };

type Props = {
  params: Promise<{ forumId: string }>;
  searchParams: Promise<{ kept?: string }>;
};

export default async function RateBoroughPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { forumId } = await params;
  const membership = ctx.actor.memberships.find((each) => each.forumId === forumId);
  if (!membership?.homeBoroughId) notFound();
  const year = yearOf(ctx.now);
  const [ours, years] = await Promise.all([
    listOurRatings(ctx, { forumId }, year),
    listSeenYears(ctx, membership.homeBoroughId),
  ]);
  return (
    <RateBorough
      placeName={membership.placeName}
      {...{ year, ours, years }}
      kept={Boolean((await searchParams).kept)}
      action={rateOurs}
      fields={{ forumId }}
      mayRate={mayRate(ctx.actor, { forumId })}
    />
  );
}
