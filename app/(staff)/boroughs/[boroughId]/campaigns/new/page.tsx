import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { currentEdition, itemsOf } from "@/lib/instruments/editions";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { addDays, isoDayOf, yearOf } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { listRegister } from "@/lib/register/queries";
import { boroughToChange } from "@/lib/request/borough-here";
import { CampaignForm } from "./campaign-form";

export const metadata: Metadata = { title: "Start a campaign" };

/** Long enough for a team to meet twice. */
const usualDays = 70;

type Props = { params: Promise<{ boroughId: string }> };

export default async function NewCampaignPage({ params }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  const settings = await listRegister(ctx, boroughId, { state: "open" });
  const year = yearOf(ctx.now);
  return (
    <>
      <BackLink href={`/boroughs/${boroughId}/campaigns`}>All campaigns</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title="Start a campaign"
        lead="Each setting you ask finds it on its home page, and its manager gets a letter."
      />
      <CampaignForm
        boroughId={boroughId}
        settings={settings.map(({ id, name, type, places, ward }) => ({
          id,
          name,
          type,
          places,
          ward,
        }))}
        years={[year, year + 1]}
        opensOn={isoDayOf(ctx.now)}
        closesOn={isoDayOf(addDays(ctx.now, usualDays))}
        frameworks={instruments.map((value) => {
          const { themes } = currentEdition(value);
          const questions = themes.reduce((sum, theme) => sum + itemsOf(theme).length, 0);
          const hint = `${count(themes.length, "theme")}, ${count(questions, "question")}`;
          return { value, label: instrumentNames[value].short, hint };
        })}
      />
    </>
  );
}
