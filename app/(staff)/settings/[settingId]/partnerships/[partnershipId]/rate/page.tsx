import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { findSetting } from "@/lib/organisations/queries";
import { elementsOf } from "@/lib/partnerships/elements";
import { stageOf } from "@/lib/partnerships/lifecycle";
import { mayWriteSide } from "@/lib/partnerships/policy";
import { findTwoSides } from "@/lib/partnerships/queries";
import { typedFrom } from "@/lib/partnerships/side-form";
import { staffContext } from "@/lib/request/guard";
import { RateForm } from "./rate-form";

export const metadata: Metadata = { title: "Our side" };

type Props = { params: Promise<{ settingId: string; partnershipId: string }> };

export default async function RatePage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId, partnershipId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const [setting, found] = await Promise.all([
    findSetting(ctx, settingId),
    findTwoSides(ctx, settingId, partnershipId),
  ]);
  if (!setting || !found) notFound();
  if (!mayWriteSide(ctx.actor, settingId)) forbidden();
  const here = `/settings/${settingId}/partnerships/${partnershipId}`;
  if (stageOf(found) !== "rating") redirect(here);
  const { ours, other } = found;
  return (
    <div className="stack-loose">
      <BackLink href={here}>{`${other.name} and us`}</BackLink>
      <PageHeader
        eyebrow={setting.name}
        title={`How do we see our work with ${other.name}?`}
        lead="Answer for our setting. Leave open what you like, keep it, and go on another day: sending is a step of its own."
      />
      <RateForm
        fields={{ settingId, partnershipId, version: String(ours?.version ?? 0) }}
        elements={elementsOf(found.edition).map((element) => ({ ...element }))}
        start={typedFrom(ours?.sayings ?? {})}
      />
    </div>
  );
}
