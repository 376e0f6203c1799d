import type { AskedQuestion } from "@/lib/paper/sheet-layout";

/** What each digit means, once for every scale on the sheet. */
export function MarkLegend({ questions }: { questions: readonly AskedQuestion[] }) {
  const scales = new Map(
    questions.map(({ circles, number }) => [
      circles.map(({ mark, label }) => `${mark} ${label.english}`).join(" · "),
      number,
    ]),
  );
  return (
    <div className="soft small">
      {[...scales.keys()].map((scale) => (
        <p key={scale}>{scale}</p>
      ))}
      <p>Nothing crossed: leave the box empty. Two crossed: x, or 0.</p>
    </div>
  );
}
