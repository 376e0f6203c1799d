import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationSent } from "@/components/ui/invitation-sent";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { count } from "@/lib/kernel/words";
import { mayAddPlaces } from "@/lib/organisations/policy";
import { listBoroughs } from "@/lib/organisations/queries";
import { listWaitingMoves } from "@/lib/register/queries";
import { staffContext } from "@/lib/request/guard";
import { AddBoroughForm } from "./add-borough-form";
import { InviteAdministratorForm } from "./invite-administrator-form";

export const metadata: Metadata = { title: "Platform" };

type Props = { searchParams: Promise<{ invited?: string }> };

export default async function PlatformPage({ searchParams }: Props) {
  const ctx = await staffContext();
  if (!mayAddPlaces(ctx.actor)) notFound();
  const { invited } = await searchParams;
  const [boroughs, moves] = await Promise.all([listBoroughs(ctx), listWaitingMoves(ctx)]);
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow="Platform"
        title={boroughs.length === 0 ? "No boroughs yet" : count(boroughs.length, "borough")}
        lead="You add places and invite the first people to them. What settings write is theirs: you do not see it."
      />
      {invited ? <InvitationSent /> : null}
      {boroughs.length > 0 ? (
        <TaskList
          tasks={boroughs.map(({ id, name, isExample }) => ({
            href: `/platform/boroughs/${id}`,
            title: name,
            hint: "Settings, forums, invitations",
            status: isExample
              ? { text: "Made-up example", tone: "info" }
              : { text: "In use", tone: "plain" },
          }))}
        />
      ) : null}
      {moves.length > 0 ? (
        <section className="stack">
          <h2>Settings that ask to move</h2>
          <TaskList
            tasks={moves.map(({ id, setting, fromName, toName }) => ({
              href: `/platform/moves/${id}`,
              title: setting.name,
              status: { text: `${fromName} to ${toName}`, tone: "plain" },
            }))}
          />
        </section>
      ) : null}
      <section className="stack">
        <h2>Add a borough</h2>
        <AddBoroughForm />
      </section>
      <section className="stack">
        <h2>Invite another administrator</h2>
        <InviteAdministratorForm />
      </section>
      <p>
        <a href="/platform/retention">How long records are kept, and what would go</a>
      </p>
    </div>
  );
}
