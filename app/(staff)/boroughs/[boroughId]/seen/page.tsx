import type { Metadata } from "next";
import { SeenYears } from "@/components/borough/seen-years";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { listSeenYears } from "@/lib/borough-ratings/queries";
import { yearOf } from "@/lib/kernel/dates";
import { boroughHere } from "@/lib/request/borough-here";
import { thresholds } from "@/lib/statistics/thresholds";
import { ratedFromInWords } from "@/lib/statistics/wording-for-boroughs";

export const metadata: Metadata = { title: "How settings and forums see us" };

type Props = { params: Promise<{ boroughId: string }> };

/** The borough on the same principles, by its settings and forums (F52): counts of years that are over, and no name. */
export default async function SeenPage({ params }: Props) {
  const { ctx, boroughId, boroughName } = await boroughHere(params);
  const years = await listSeenYears(ctx, boroughId);
  return (
    <div className="stack-loose">
      <BackLink href={`/boroughs/${boroughId}/picture`}>What settings share</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title="How settings and forums see us"
        lead="Settings rate how they work with families. Here they and parents’ forums rate how the borough works with them, on the same principles."
      />
      <SeenYears years={years} />
      <Card title="Who rates, and what we are told">
        <p>
          Each setting and each parents’ forum may rate six points, once a year, and change its mind
          until the year ends. The ratings of {yearOf(ctx.now)} are counted when it is over.
        </p>
        <p>{ratedFromInWords(thresholds.numbersFrom)}</p>
        <p>We are not told who has rated, who has not, or who said what.</p>
      </Card>
    </div>
  );
}
