import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { mayCountFamilies } from "@/lib/asking/policy";
import { findRoll } from "@/lib/asking/queries";
import { contextChoices, fieldsOfRoll } from "@/lib/asking/roll-words";
import { staffContext } from "@/lib/request/guard";
import { FamiliesForm } from "./families-form";

export const metadata: Metadata = { title: "Count our families" };

type Props = {
  params: Promise<{ settingId: string }>;
};

/** Without it nobody can say what share of families answered, or who has not been heard (F71). */
export default async function FamiliesPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  if (!mayCountFamilies(ctx.actor, { settingId })) forbidden();
  const roll = await findRoll(ctx, settingId);
  return (
    <div className="stack">
      <BackLink href={`/settings/${settingId}/surveys`}>What parents say</BackLink>
      <PageHeader
        eyebrow={membership.placeName}
        title="About how many families are you?"
        lead="Beside what parents say we show who was heard and who was not. For that we need rough numbers of everybody, and never a name."
      />
      <FamiliesForm
        settingId={settingId}
        start={fieldsOfRoll(roll ?? { contexts: {} })}
        contexts={contextChoices}
      />
    </div>
  );
}
