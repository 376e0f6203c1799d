import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AskedCampaign } from "@/lib/campaigns/model";

/** What we said last, and the way to our audit when we take part. */
export function OurAnswer({ campaign, running }: { campaign: AskedCampaign; running: boolean }) {
  const { answer } = campaign;
  if (!answer) return running ? null : <p>We did not answer.</p>;
  if (answer.kind === "taking_part") {
    return (
      <Notice tone="success" title="We take part">
        <p>
          <ButtonLink href={`/audits/${answer.auditId}`}>Go to our audit</ButtonLink>
        </p>
      </Notice>
    );
  }
  return (
    <Notice title={answer.kind === "deferred" ? "We have put it off" : "We have said no"}>
      {answer.words ? <p>“{answer.words}”</p> : null}
      {running ? <p>We can change our mind while the campaign runs.</p> : null}
    </Notice>
  );
}
