type Settled = {
  outcome: "agreed" | "not_agreed";
  reason?: string;
  present: string;
  minorityView?: string;
};

/** What a meeting wrote down about one question: why this level, who was there, and who sees it differently (F18). */
export function AgreementNote({ agreement }: { agreement: Settled }) {
  const { outcome, reason, present, minorityView } = agreement;
  return (
    <div className="stack-tight measure">
      <p>
        <span className="strong">
          {outcome === "agreed" ? "We agreed on this together." : "We do not agree on this."}
        </span>{" "}
        {reason}
      </p>
      {minorityView && (
        <blockquote className="quote">
          <p className="strong small">
            {outcome === "agreed" ? "Some of us see it differently:" : "How we see it:"}
          </p>
          <p>{minorityView}</p>
        </blockquote>
      )}
      <p className="soft small">Present: {present}</p>
    </div>
  );
}
