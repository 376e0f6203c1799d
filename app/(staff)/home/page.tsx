import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames } from "@/lib/access/model";
import { staffContext } from "@/lib/request/guard";
import { headlineOf } from "./headline";
import { OtherPlaces } from "./other-places";
import { SettingSection } from "./setting-section";
import { findSettingWork, type SettingWork } from "./setting-work";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const ctx = await staffContext();
  const { memberships } = ctx.actor;
  const settings = new Map(
    memberships.flatMap(({ settingId, placeName }) =>
      settingId ? [[settingId, { settingId, placeName }] as const] : [],
    ),
  );
  const works = await Promise.all(
    [...settings.values()].map((place) => findSettingWork(ctx, place)),
  );
  const others = memberships.filter(({ settingId }) => !settingId);
  const [only] = memberships;
  if (!only) return <NoPlace />;
  if (works.length === 1 && works[0] && others.length === 0) return <OneSetting work={works[0]} />;
  const title = memberships.length === 1 ? roleNames[only.role] : "Your places";
  return (
    <div className="stack-loose">
      <PageHeader eyebrow={ctx.actor.name} title={title} />
      {works.map((work) => (
        <section key={work.settingId} className="stack">
          <h2>{work.placeName}</h2>
          <p className="soft">
            {headlineOf(work)}. <a href={`/settings/${work.settingId}/audits`}>All audits</a>
          </p>
          <SettingSection work={work} level={3} />
        </section>
      ))}
      {others.length > 0 ? (
        <OtherPlaces memberships={others} alone={memberships.length === 1} />
      ) : null}
    </div>
  );
}

function OneSetting({ work }: { work: SettingWork }) {
  return (
    <>
      <PageHeader eyebrow={`${work.placeName} · ${work.year}`} title={headlineOf(work)} />
      <SettingSection work={work} level={2} />
    </>
  );
}

function NoPlace() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="You are not part of a place here at the moment"
        lead="Your account still works. Somebody has ended your last role, or you left the place you belonged to. What you wrote there stays with the place."
      />
      <Card title="To come back">
        <p>
          Ask the manager of your setting, or whoever looks after your borough or forum, to invite
          you at this address. The link in their letter adds the place to this account.
        </p>
      </Card>
    </div>
  );
}
