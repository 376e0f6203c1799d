import { Card } from "@/components/ui/card";
import type { Hopes } from "@/lib/hopes/model";

/** The hopes ledger: what was hoped for, newest year first, and what was told about it later (F86). */
export function HopesCard({ hopes }: { hopes: readonly Hopes[] }) {
  if (hopes.length === 0) return null;
  return (
    <Card title="What we hoped for" id="hopes">
      {hopes
        .toSorted((one, other) => other.year - one.year)
        .map(({ auditId, year, text, tellings }) => (
          <div key={auditId} className="stack-tight">
            <h3>Our hopes in {year}</h3>
            <p className="quote whitespace-pre-line">{text}</p>
            {tellings.length === 0 && (
              <p className="soft small">The next audit asks what became of them.</p>
            )}
            {tellings.map((telling) => (
              <p key={telling.auditId} className="measure whitespace-pre-line">
                <strong>What happened, told in {telling.year}:</strong> {telling.whatHappened}
              </p>
            ))}
          </div>
        ))}
    </Card>
  );
}
