import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { AskedCampaign } from "@/lib/campaigns/model";
import { campaignTitle } from "@/lib/campaigns/words";
import { dayInWords } from "@/lib/kernel/dates";

const said = {
  taking_part: "We take part.",
  deferred: "We have put it off.",
  declined: "We have said no.",
};

/** A borough's campaign that asks us, and what we have said to it. */
export function CampaignCard({ campaign, level }: { campaign: AskedCampaign; level: 2 | 3 }) {
  const { id, settingId, boroughName, closesOn, answer } = campaign;
  return (
    <Card title={`${boroughName} asks us`} level={level}>
      <p>
        {campaignTitle(campaign)}, until {dayInWords(new Date(closesOn))}.{" "}
        {answer ? said[answer.kind] : "We have not answered yet."}
      </p>
      <ButtonLink href={`/settings/${settingId}/campaigns/${id}`} variant="secondary">
        {answer ? "See the campaign" : "See what it asks"}
      </ButtonLink>
    </Card>
  );
}
