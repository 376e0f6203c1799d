import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** A setting's first day is never an empty page (M-01). */
export function FirstRun({
  settingId,
  mayStart,
  level,
}: {
  settingId: string;
  mayStart: boolean;
  level: 2 | 3;
}) {
  return (
    <div className="columns">
      <Card title="See an example" level={level}>
        <p>A made-up nursery, two years in. Look around: nothing you do there is kept.</p>
        <ButtonLink href="/example" variant="secondary">
          See the example
        </ButtonLink>
      </Card>
      <Card title="Start our first audit" level={level}>
        {mayStart ? (
          <>
            <p>
              Choose a framework and begin with any theme. You can stop and come back whenever you
              like.
            </p>
            <ButtonLink href={`/settings/${settingId}/audits/new`}>
              Start our first audit
            </ButtonLink>
          </>
        ) : (
          <p>Your manager starts it. Once they have, it appears here for the whole team.</p>
        )}
      </Card>
      <Card title="I was invited" level={level}>
        <p>
          To another setting as well? Open the link in the letter you were sent. It adds that place
          to this account, and you find both here.
        </p>
      </Card>
    </div>
  );
}
