import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { InvitationSent } from "@/components/ui/invitation-sent";
import { ExampleMark, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { pageOf, settingsOnAPage } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { mayAddPlaces } from "@/lib/organisations/policy";
import {
  listBoroughs,
  listForums,
  listInvitationsInBorough,
  listPeopleOfBorough,
  listSettings,
} from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { AddForumForm } from "./add-forum-form";
import { AddSettingForm } from "./add-setting-form";
import { ForumTable, InvitationTable, PeopleTable, SettingTable } from "./place-tables";

export const metadata: Metadata = { title: "Borough" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ invited?: string; removed?: string; page?: string | string[] }>;
};

export default async function PlatformBoroughPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  if (!mayAddPlaces(ctx.actor)) notFound();
  const { boroughId } = await params;
  const { invited, removed, page } = await searchParams;
  const borough = (await listBoroughs(ctx)).find(({ id }) => id === boroughId);
  if (!borough) notFound();
  const all = await listSettings(ctx, boroughId);
  const { items, ...place } = pageOf(all, page, settingsOnAPage);
  const href = `/platform/boroughs/${boroughId}`;
  return (
    <div className="stack-loose">
      <BackLink href="/platform">Back to the platform</BackLink>
      {borough.isExample ? <ExampleMark /> : null}
      <PageHeader eyebrow={borough.name} title={count(all.length, "setting")}>
        <ButtonLink href={`${href}/invite?to=${boroughId}`}>
          Invite somebody of the borough
        </ButtonLink>
      </PageHeader>
      {invited ? <InvitationSent /> : null}
      {removed ? (
        <Notice tone="success">Their role here has ended, and they are signed out.</Notice>
      ) : null}
      <SettingTable boroughId={boroughId} settings={items} />
      <Paging href={href} total={all.length} {...place} />
      <section className="stack">
        <h2>Add a setting</h2>
        <AddSettingForm boroughId={boroughId} />
      </section>
      <ForumTable boroughId={boroughId} forums={await listForums(ctx, boroughId)} />
      <section className="stack">
        <h2>Add a forum</h2>
        <AddForumForm boroughId={boroughId} />
      </section>
      <PeopleTable boroughId={boroughId} people={await listPeopleOfBorough(ctx, boroughId)} />
      <InvitationTable invitations={await listInvitationsInBorough(ctx, boroughId)} />
    </div>
  );
}
