import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { AuditLine } from "./setting-work";

/** One audit: how far it is, and the way on. `first` marks the page's one primary action. */
export function AuditCard({
  line: { audit, answered, asked },
  level,
  first,
  mayWrite,
}: {
  line: AuditLine;
  level: 2 | 3;
  first: boolean;
  mayWrite: boolean;
}) {
  const title = `${instrumentNames[audit.instrument].short}, ${audit.year}`;
  if (audit.signedOff) {
    return (
      <Card title={title} level={level}>
        <p>
          Signed off on {dayInWords(audit.signedOff.at)} by {audit.signedOff.byName}.
        </p>
        <p>
          <a href={`/profiles/${audit.id}`}>
            See the profile<span className="visually-hidden">: {title}</span>
          </a>
        </p>
      </Card>
    );
  }
  return (
    <Card title={title} level={level}>
      <Progress value={answered} max={asked}>
        {answered} of {asked} answered
      </Progress>
      <ButtonLink href={`/audits/${audit.id}`} variant={first ? "primary" : "secondary"}>
        {mayWrite ? "Continue" : "Look at it"}
        <span className="visually-hidden">: {title}</span>
      </ButtonLink>
    </Card>
  );
}
