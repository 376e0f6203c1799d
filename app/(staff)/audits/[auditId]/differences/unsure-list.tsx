import type { QuestionSpread } from "@/lib/contributions/where-we-differ";
import { couldNotSayInWords } from "@/lib/statistics/wording";

/** What nobody checked is a finding of its own, and no disagreement. */
export function UnsureList({ questions }: { questions: QuestionSpread[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>Things some of us don’t know</h2>
      <ul className="bullets">
        {questions.map(({ code, item, rated, dontKnow }) => (
          <li key={code}>
            {item.stem ? `${item.stem.wording} ${item.wording}` : item.wording}{" "}
            <span className="soft">{couldNotSayInWords(dontKnow, rated + dontKnow)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
