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
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ kept?: string }>;
};

export default async function RateBoroughPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = ctx.actor.memberships.find((each) => each.settingId === settingId);
  if (!membership?.homeBoroughId) notFound();
  const year = yearOf(ctx.now);
  const [ours, years] = await Promise.all([
    listOurRatings(ctx, { settingId }, year),
    listSeenYears(ctx, membership.homeBoroughId),
  ]);
  return (
    <RateBorough
      placeName={membership.placeName}
      {...{ year, ours, years }}
      kept={Boolean((await searchParams).kept)}
      action={rateOurs}
      fields={{ settingId }}
      mayRate={mayRate(ctx.actor, { settingId })}
    />
  );
}
