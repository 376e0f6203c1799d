import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { findSessionsOf } from "@/lib/people/queries";
import { staffContext } from "@/lib/request/guard";
import { SignOutThereForm } from "./sign-out-there-form";

export const metadata: Metadata = { title: "Where somebody is signed in" };

type Props = {
  params: Promise<{ settingId: string; membershipId: string }>;
  searchParams: Promise<{ ended?: string }>;
};

/** A colleague's sessions, seen and ended by the manager of the setting (R-AUTH-14). */
export default async function ColleagueSessionsPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId, membershipId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  const found = membership && (await findSessionsOf(ctx, settingId, membershipId));
  if (!found) notFound();
  if ("refused" in found) forbidden();
  const { userId, name, sessions } = found;
  if (userId === ctx.actor.userId) redirect("/account/sessions");
  const { ended } = await searchParams;
  const moment = (at: Date) => `${dayInWords(at)}, ${timeInWords(at)}`;
  const ids = { settingId, membershipId };
  return (
    <>
      <BackLink href={`/settings/${settingId}/people`}>Back to people</BackLink>
      <PageHeader
        eyebrow={membership?.placeName}
        title={
          sessions.length === 0
            ? `${name} is not signed in`
            : `${name} is signed in with ${count(sessions.length, "browser")}`
        }
        lead="A lost phone, or a computer left open? Sign them out there. It acts at once and is noted in the setting’s record; their role stays, and they can sign in again."
      />
      <div className="stack-loose">
        {ended && <Notice tone="success">{name} is signed out there.</Notice>}
        {sessions.length > 0 && (
          <DataTable
            caption={`Where ${name} is signed in`}
            captionHidden
            columns={[
              { key: "device", header: "Where" },
              { key: "since", header: "Signed in" },
              { key: "seen", header: "Last used" },
              { key: "end", header: "End it" },
            ]}
            rows={sessions.map(({ id, device, startedAt, seenAt }) => ({
              key: id,
              cells: [
                device,
                moment(startedAt),
                moment(seenAt),
                <SignOutThereForm
                  key="end"
                  ids={ids}
                  session={id}
                  label="Sign out there"
                  what={`${device}, since ${moment(startedAt)}`}
                />,
              ],
            }))}
            note="Told by the browser itself, in rough words. No address and no place is kept."
          />
        )}
        {sessions.length > 1 && (
          <SignOutThereForm ids={ids} session="all" label="Sign out everywhere" />
        )}
      </div>
    </>
  );
}
