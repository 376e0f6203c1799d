import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnSessions } from "@/lib/accounts/queries";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { currentSessionHash } from "@/lib/request/session";
import { EndOneForm, EndOthersForm } from "./end-forms";

export const metadata: Metadata = { title: "Where you are signed in" };

type Props = { searchParams: Promise<{ ended?: string }> };

/** Somebody's own sessions: seen and ended by themselves. */
export default async function SessionsPage({ searchParams }: Props) {
  const ctx = await staffContext();
  const sessions = await listOwnSessions(ctx);
  const current = await currentSessionHash();
  const { ended } = await searchParams;
  const moment = (at: Date) => `${dayInWords(at)}, ${timeInWords(at)}`;
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={ctx.actor.name}
        title={`You are signed in ${sessions.length === 1 ? "here and nowhere else" : `in ${count(sessions.length, "place")}`}`}
        lead="Something you do not recognise? Sign out there, and choose a new password. Signing out acts at once."
      />
      {ended && <Notice tone="success">Signed out there.</Notice>}
      <DataTable
        caption="Where you are signed in"
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
            id === current ? `${device} (this one)` : device,
            moment(startedAt),
            moment(seenAt),
            id === current ? (
              "Use “Sign out” above"
            ) : (
              <EndOneForm key="end" session={id} what={`${device}, since ${moment(startedAt)}`} />
            ),
          ],
        }))}
        note="Where and what are told by the browser itself, in rough words. No address and no place is kept."
      />
      {sessions.length > 1 && <EndOthersForm />}
      <p>
        <a href="/forgotten">Choose a new password</a>
      </p>
    </div>
  );
}
