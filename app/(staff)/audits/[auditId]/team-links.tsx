import { Card } from "@/components/ui/card";
import type { Audit } from "@/lib/audits/model";
import { promises } from "@/lib/contributions/promise";

/** The way to the team's part of an audit: before it begins, and after everybody has answered. */
export function TeamLinks({ audit, begun }: { audit: Audit; begun: boolean }) {
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
  if (audit.signedOff || begun) return null;
  return (
    <p className="measure">
      Answer together from the start, or{" "}
      <a href={`${here}/team`}>let everybody answer alone first</a>. You choose before anything is
      answered.
    </p>
  );
}
