import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { questionInWords } from "@/lib/profiles/answer-words";
import {
  evidenceInWords,
  levelsInWords,
  nothingBelowEmbedded,
  nothingEstablished,
} from "@/lib/profiles/highlight-words";
import { goingWell, type Highlight, toWorkOn } from "@/lib/profiles/highlights";
import type { Profile } from "@/lib/profiles/model";

/** Three things going well and three to work on, chosen by level and never by a total. */
export function HighlightCards({
  profile,
  actHref,
}: {
  profile: Profile;
  /** Where a question becomes an action; left out where nobody may. */
  actHref?: (code: string) => string;
}) {
  return (
    <div className="columns">
      <Card title="Going well" id="going-well">
        <GoingWell profile={profile} />
      </Card>
      <Card title="To work on" id="to-work-on">
        <ToWorkOn profile={profile} actHref={actHref} />
      </Card>
    </div>
  );
}

function GoingWell({ profile }: { profile: Profile }) {
  const found = goingWell(profile);
  if (found.length === 0) {
    return <p>{nothingEstablished}</p>;
  }
  return found.map((one) => (
    <Picked key={one.question.code} one={one} year={profile.earlier?.year}>
      <p>{one.question.anchors[one.level]}</p>
      {one.question.note && <p className="quote">“{one.question.note}”</p>}
      <p className="soft small">{evidenceInWords(one)}</p>
    </Picked>
  ));
}

function ToWorkOn({ profile, actHref }: { profile: Profile; actHref?: (code: string) => string }) {
  const found = toWorkOn(profile);
  if (found.length === 0) return <p>{nothingBelowEmbedded}</p>;
  return found.map((one) => (
    <Picked key={one.question.code} one={one} year={profile.earlier?.year}>
      <p>{one.question.anchors[one.level]}</p>
      <p>
        <strong>Next step:</strong> {one.question.nextSteps[one.level]}
      </p>
      {actHref && (
        <p className="no-print">
          <a href={actHref(one.question.code)}>
            Make this an action
            <span className="visually-hidden">: {questionInWords(one.question)}</span>
          </a>
        </p>
      )}
    </Picked>
  ));
}

function Picked({ one, year, children }: { one: Highlight; year?: number; children: ReactNode }) {
  return (
    <div className="stack-tight">
      <h3>{questionInWords(one.question)}</h3>
      <p className="soft small">
        {one.theme.title} · {levelsInWords(one, year)}
      </p>
      {children}
    </div>
  );
}
