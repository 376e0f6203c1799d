import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { elementsOf } from "@/lib/partnerships/elements";
import { stageOf } from "@/lib/partnerships/lifecycle";
import { mayWriteSide } from "@/lib/partnerships/policy";
import { typedFrom } from "@/lib/partnerships/side-form";
import { foundPartnership } from "../found-partnership";
import { RateForm } from "./rate-form";

export const metadata: Metadata = { title: "Our side" };

type Props = { params: Promise<{ settingId: string; partnershipId: string }> };

export default async function RatePage({ params }: Props) {
  const { ctx, setting, partnership: found, fields } = await foundPartnership(params);
  const { settingId, partnershipId } = fields;
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
        fields={{ ...fields, version: String(ours?.version ?? 0) }}
        elements={elementsOf(found.edition).map((element) => ({ ...element }))}
        start={typedFrom(ours?.sayings ?? {})}
      />
    </div>
  );
}
