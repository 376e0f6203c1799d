import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutlookTable } from "@/components/retention/outlook-table";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { pageOf } from "@/lib/kernel/paging";
import { staffContext } from "@/lib/request/guard";
import { maySeeEveryOutlook } from "@/lib/retention/policy";
import { listOutlook } from "@/lib/retention/queries";

export const metadata: Metadata = { title: "How long records are kept" };

const linesOnAPage = 100;

type Props = { searchParams: Promise<{ page?: string | string[] }> };

/** A trial run for everything on the platform. Opening this page removes nothing. */
export default async function PlatformRetentionPage({ searchParams }: Props) {
  const ctx = await staffContext();
  if (!maySeeEveryOutlook(ctx.actor)) notFound();
  const all = await listOutlook(ctx);
  const { items, ...place } = pageOf(all, (await searchParams).page, linesOnAPage);
  return (
    <div className="stack-loose">
      <BackLink href="/platform">Back to the platform</BackLink>
      <PageHeader
        eyebrow="Platform"
        title="How long records are kept"
        lead="What would go by itself, counted by kind and by whose it is. You see how many, and nothing of what they hold."
      />
      <OutlookTable outlook={items} />
      <Paging href="/platform/retention" total={all.length} {...place} />
      <p>
        <a href="/retention">Every kind of record, and how long it is kept</a>
      </p>
    </div>
  );
}
