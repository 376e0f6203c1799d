import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Before the first survey: how it goes, an example, and the way to begin. Never an empty page (M-01). */
export function FirstSurvey({ newHref, mayMake }: { newHref: string; mayMake: boolean }) {
  return (
    <div className="columns">
      <Card title="How it goes">
        <ol className="bullets">
          <li>Choose up to twelve questions. Short sets are ready to start from.</li>
          <li>Open it, and share one address, a poster or slips of paper.</li>
          <li>Parents answer in their own language, on a phone or on paper, with no account.</li>
          <li>Close it, read the results first, and choose who sees them next.</li>
          <li>The setting answers: what it will do, what it cannot do, and why.</li>
        </ol>
      </Card>
      <Card title="See an example">
        <p>A made-up borough, with what parents said and what came of it.</p>
        <ButtonLink href="/example" variant="secondary">
          See the example
        </ButtonLink>
      </Card>
      <Card title="Make our first survey">
        {mayMake ? (
          <>
            <p>It takes about half an hour. Nobody is asked anything before you open it.</p>
            <ButtonLink href={newHref}>Make our first survey</ButtonLink>
          </>
        ) : (
          <p>Whoever runs surveys here makes it. Once they have, you find it on this page.</p>
        )}
      </Card>
    </div>
  );
}
