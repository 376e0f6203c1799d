import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { listRegister } from "@/lib/register/queries";
import { entryToChange } from "../entry-here";
import { CloseForm } from "./close-form";

export const metadata: Metadata = { title: "Close a setting" };

type Props = { params: Promise<{ boroughId: string; settingId: string }> };

/** Asks once more before a setting is closed: opening this page changes nothing. */
export default async function ClosePage({ params }: Props) {
  const { ctx, boroughId, boroughName, entry, href } = await entryToChange(params);
  if (entry.closed) redirect(href);
  const open = await listRegister(ctx, boroughId, { state: "open" });
  return (
    <>
      <BackLink href={href}>Back to {entry.name}</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title={`Has ${entry.name} closed?`}
        lead="Its people still read everything they wrote: audits, surveys and the trail. The borough sees it among the closed settings and asks nothing of it. You can open it again."
      />
      <CloseForm
        boroughId={boroughId}
        settingId={entry.id}
        others={open.filter(({ id }) => id !== entry.id).map(({ id, name }) => ({ id, name }))}
      />
    </>
  );
}
