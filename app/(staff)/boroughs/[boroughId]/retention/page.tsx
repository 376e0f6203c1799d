import type { Metadata } from "next";
import { OutlookTable } from "@/components/retention/outlook-table";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { listRegister } from "@/lib/register/queries";
import { boroughToChange } from "@/lib/request/borough-here";
import { listHolds, listOutlook } from "@/lib/retention/queries";
import { liftHere } from "./actions";
import { HoldForm } from "./hold-form";

export const metadata: Metadata = { title: "How long records are kept" };

type Props = { params: Promise<{ boroughId: string }> };

/** A trial run for a borough and its settings, and what has to stay. Opening this page removes nothing. */
export default async function BoroughRetentionPage({ params }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  const [outlook, holds, open, closed] = await Promise.all([
    listOutlook(ctx, { boroughId }),
    listHolds(ctx, boroughId),
    listRegister(ctx, boroughId, { state: "open" }),
    listRegister(ctx, boroughId, { state: "closed" }),
  ]);
  return (
    <div className="stack-loose">
      <BackLink href={`/boroughs/${boroughId}`}>Back to the borough</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title="How long records are kept"
        lead="What would go by itself, counted by kind and by whose it is. You see how many, and nothing of what they hold."
      />
      <OutlookTable outlook={outlook} />
      <p>
        <a href="/retention">Every kind of record, and how long it is kept</a>
      </p>
      <DataTable
        caption="What has to stay"
        columns={[
          { key: "place", header: "Whose records" },
          { key: "reason", header: "Why" },
          { key: "since", header: "Since" },
          { key: "lift", header: "Lift" },
        ]}
        rows={holds.map(({ id, placeName, reason, placedAt }) => ({
          key: id,
          cells: [
            placeName,
            reason,
            dayInWords(placedAt),
            <OneButtonForm
              key="lift"
              action={liftHere}
              fields={{ boroughId, holdId: id }}
              variant="secondary"
            >
              Lift this hold
            </OneButtonForm>,
          ],
        }))}
        empty="Nothing is held."
      />
      <section className="stack">
        <h2>Hold records</h2>
        <HoldForm
          boroughId={boroughId}
          boroughName={boroughName}
          settings={[...open, ...closed].map(({ id, name }) => ({ id, name }))}
        />
      </section>
    </div>
  );
}
