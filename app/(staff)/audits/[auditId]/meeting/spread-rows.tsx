import type { QuestionSpread } from "@/lib/contributions/where-we-differ";
import { levelNames } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import { couldNotSayInWords, distanceInWords, tooFewToShowInWords } from "@/lib/statistics/wording";

/** The described levels with a dot for everybody who chose each: how many, in neither mode who. */
export function SpreadRows({ question, floor }: { question: QuestionSpread; floor: number }) {
  const { item, counts, distance, closeBelow, dontKnow, rated } = question;
  return (
    <div className="stack">
      <ul className="spread">
        {item.anchors.map((description, level) => {
          const people = counts?.[level] ?? 0;
          return (
            <li
              key={description}
              className={people > 0 ? "spread-row spread-chosen" : "spread-row"}
            >
              <span className="strong">{levelNames[level]}</span>
              <span>{description}</span>
              {counts && (
                <span className="spread-people">
                  <span aria-hidden="true" className="spread-dots">
                    {"●".repeat(people)}
                  </span>{" "}
                  {people > 0 ? count(people, "person", "people") : "nobody"}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!counts && (
        <p className="soft">{floor > 0 ? tooFewToShowInWords(floor) : "Nobody chose a level."}</p>
      )}
      {distance !== undefined && <p>{distanceInWords(distance, closeBelow)}</p>}
      {dontKnow > 0 && counts && <p>{couldNotSayInWords(dontKnow, rated + dontKnow)}</p>}
    </div>
  );
}
