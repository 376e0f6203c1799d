import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { Card } from "@/components/ui/card";
import type { Audit } from "@/lib/audits/model";
import type { QuestionSpread } from "@/lib/contributions/where-we-differ";
import { levelNames } from "@/lib/instruments/model";
import { count, listInWords } from "@/lib/kernel/words";
import { questionInWords } from "@/lib/profiles/answer-words";
import { couldNotSayInWords, distanceInWords } from "@/lib/statistics/wording";

/** One question on which people differ: the levels they chose side by side, each with its description. */
export function DifferenceCard({ audit, question }: { audit: Audit; question: QuestionSpread }) {
  const { item, counts = [], distance, closeBelow, dontKnow, rated, named, code } = question;
  const chosen = counts.flatMap((people, level) => (people > 0 ? [{ level, people }] : []));
  return (
    <Card title={questionInWords({ stem: item.stem?.wording, wording: item.wording })} level={3}>
      <LevelBar counts={fourOf(counts)} applicable={rated + dontKnow} words="full" />
      {distance !== undefined && <p>{distanceInWords(distance, closeBelow)}</p>}
      <div className="columns columns-close">
        {chosen.map(({ level, people }) => (
          <div key={level} className="stack-tight">
            <h4>{levelNames[level]}</h4>
            <p className="small">{item.anchors[level]}</p>
            <p className="small strong">
              {named.length > 0
                ? listInWords(named.filter((each) => each.level === level).map(nameOf))
                : count(people, "person", "people")}
            </p>
            {named
              .filter((each) => each.level === level && each.note)
              .map((each) => (
                <p key={each.userId} className="quote small">
                  {each.name}: “{each.note}”
                </p>
              ))}
          </div>
        ))}
      </div>
      {dontKnow > 0 && <p className="small">{couldNotSayInWords(dontKnow, rated + dontKnow)}</p>}
      {!audit.signedOff && (
        <p>
          <a href={`/audits/${audit.id}/meeting/${code}`}>
            What did each of you have in mind? Talk about it
            <span className="visually-hidden">: {item.wording}</span>
          </a>
        </p>
      )}
    </Card>
  );
}

function nameOf({ name, role }: { name: string; role: string }): string {
  return role === "setting_manager" ? `${name} (manager)` : name;
}

export function fourOf(counts: readonly number[]): LevelCounts {
  return [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0, counts[3] ?? 0];
}
