import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { entryToChange } from "../entry-here";
import { MoveForm } from "./move-form";

export const metadata: Metadata = { title: "Move a setting" };

type Props = { params: Promise<{ boroughId: string; settingId: string }> };

export default async function MovePage({ params }: Props) {
  const { boroughId, boroughName, entry, href } = await entryToChange(params);
  return (
    <>
      <BackLink href={href}>Back to {entry.name}</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title={`Does ${entry.name} belong to another borough?`}
        lead="Whoever looks after this site knows every borough and answers. The setting takes everything with it, and you no longer see it here."
      />
      <MoveForm boroughId={boroughId} settingId={entry.id} />
    </>
  );
}
