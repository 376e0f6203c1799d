import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { instrumentNames } from "@/lib/instruments/model";
import { AuditCard } from "./audit-card";
import { CampaignCard } from "./campaign-card";
import { DueCard } from "./due-card";
import { FirstRun } from "./first-run";
import { ReplyCard } from "./reply-card";
import type { SettingWork } from "./setting-work";

/** What a setting has under way, and what it could start. `level` is that of the headings inside. */
export function SettingSection({ work, level }: { work: SettingWork; level: 2 | 3 }) {
  const { settingId, year, lines, hasAudits, lastSigned, notStarted, mayStart, mayWrite } = work;
  const campaigns = work.campaigns.map((campaign) => (
    <CampaignCard key={campaign.id} campaign={campaign} level={level} />
  ));
  const replies = work.waitingForReply.map((survey) => (
    <ReplyCard key={survey.id} survey={survey} level={level} />
  ));
  if (!hasAudits) {
    return (
      <div className="stack">
        {campaigns}
        {replies}
        <FirstRun settingId={settingId} mayStart={mayStart} level={level} />
      </div>
    );
  }
  const firstOpen = lines.find(({ audit }) => !audit.signedOff)?.audit.id;
  const earlier = lines.some(({ audit }) => audit.id === lastSigned?.id) ? undefined : lastSigned;
  return (
    <div className="columns">
      {lines.map((line) => (
        <AuditCard
          key={line.audit.id}
          line={line}
          level={level}
          first={line.audit.id === firstOpen}
          mayWrite={mayWrite}
        />
      ))}
      {campaigns}
      {replies}
      <DueCard actions={work.dueSoon} settingId={settingId} level={level} />
      {earlier ? (
        <Card title="Our last profile" level={level}>
          <p>
            {instrumentNames[earlier.instrument].short}, {earlier.year}.
          </p>
          <p>
            <a href={`/profiles/${earlier.id}`}>See the {earlier.year} profile</a>
          </p>
        </Card>
      ) : null}
      {notStarted.map((instrument) => (
        <Card key={instrument} title={`Not started in ${year}`} level={level}>
          <p>{instrumentNames[instrument].long}.</p>
          {mayStart ? (
            <ButtonLink
              href={`/settings/${settingId}/audits/new`}
              variant={firstOpen || lines.length > 0 ? "secondary" : "primary"}
            >
              Start it<span className="visually-hidden">: {instrumentNames[instrument].short}</span>
            </ButtonLink>
          ) : (
            <p className="soft">Your manager can start it.</p>
          )}
        </Card>
      ))}
    </div>
  );
}
