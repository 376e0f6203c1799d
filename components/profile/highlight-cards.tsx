import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { count } from "@/lib/kernel/words";
import { answerInWords, questionInWords, shortened } from "@/lib/profiles/answer-words";
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

type Props = {
  profile: Profile;
  /** On paper: only what shows it and what comes next, with long notes cut short, so that two pages stay two. */
  brief?: boolean;
};

export function GoingWell({ profile, brief = false }: Props) {
  const found = goingWell(profile);
  if (found.length === 0) {
    return <p>Nothing is at Established yet. Every setting starts somewhere.</p>;
  }
  return found.map((one) => (
    <Picked key={one.question.code} one={one} year={profile.earlier?.year}>
      {!brief && <p>{one.question.anchors[one.level]}</p>}
      {one.question.note && (
        <p className="quote">“{brief ? shortened(one.question.note, 150) : one.question.note}”</p>
      )}
      <p className="soft small">{evidenceOf(one)}</p>
    </Picked>
  ));
}

export function ToWorkOn({
  profile,
  brief = false,
  actHref,
}: Props & { actHref?: (code: string) => string }) {
  const found = toWorkOn(profile);
  if (found.length === 0) return <p>No question has a level below Embedded.</p>;
  return found.map((one) => (
    <Picked key={one.question.code} one={one} year={profile.earlier?.year}>
      {!brief && <p>{one.question.anchors[one.level]}</p>}
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

/** "Established, was Starting in 2025", only where the question meant the same then. */
function levelsInWords({ question, level }: Highlight, year: number | undefined): string {
  const now = answerInWords(level);
  const { earlier, direction } = question;
  if (!earlier || direction === "not_compared") return now;
  return direction === "same"
    ? `${now}, as in ${year}`
    : `${now}, was ${answerInWords(earlier.answer)} in ${year}`;
}

function evidenceOf({ question }: Highlight): string {
  const kinds = (kind: "link" | "file") => question.evidence.filter((each) => each.kind === kind);
  const parts = [
    question.note && "1 note",
    kinds("link").length > 0 && count(kinds("link").length, "link"),
    kinds("file").length > 0 && count(kinds("file").length, "file"),
  ].filter(Boolean);
  return parts.length > 0 ? `Evidence: ${parts.join(", ")}.` : "No evidence recorded.";
}
