import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RateBorough } from "@/components/borough/rate-borough";
import { findRatingPage } from "@/lib/borough-ratings/queries";
import { staffContext } from "@/lib/request/guard";
import { rateOurs } from "./actions";

export const metadata: Metadata = { title: "How the borough works with us" };

type Props = {
  params: Promise<{ forumId: string }>;
  searchParams: Promise<{ rated?: string }>;
};

export default async function RateBoroughPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { forumId } = await params;
  const found = await findRatingPage(ctx, { forumId });
  if (!found) notFound();
  const rated = Boolean((await searchParams).rated);
  return <RateBorough {...found} rated={rated} action={rateOurs} fields={{ forumId }} />;
}
