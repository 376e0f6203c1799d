import { Card } from "@/components/ui/card";
import type { Audit } from "@/lib/audits/model";
import { promises } from "@/lib/contributions/promise";

type Props = { audit: Audit; begun: boolean; alone: boolean };

/** The way to the team's part of an audit: before it begins, and after everybody has answered. */
export function TeamLinks({ audit, begun, alone }: Props) {
  const here = `/audits/${audit.id}`;
  if (audit.team) {
    return (
      <Card title={promises[audit.team.mode].title}>
        <p>Everybody’s own answers are in and kept. What you agree on together is below.</p>
        <p className="cluster">
          <a href={`${here}/differences`}>Where we differ</a>
          {!audit.signedOff && <a href={`${here}/meeting`}>Our meeting: agree on each question</a>}
          <a href={`${here}/team`}>Who took part</a>
        </p>
      </Card>
    );
  }
  if (audit.signedOff) return null;
  if (alone) return <WithAFriend audit={audit} />;
  if (begun) return null;
  return (
    <p className="measure">
      Answer together from the start, or{" "}
      <a href={`${here}/team`}>let everybody answer alone first</a>. You choose before anything is
      answered.
    </p>
  );
}

/** Whoever works alone has no round and no meeting: another pair of eyes is what helps (F20). */
function WithAFriend({ audit }: { audit: Audit }) {
  return (
    <p className="measure">
      You answer on your own here. A critical friend can read your answers and comment beside each
      question: <a href={`/settings/${audit.settingId}/people`}>invite one as a reader</a>. They
      change nothing.
    </p>
  );
}
