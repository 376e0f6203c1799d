import type { ReactNode } from "react";

/** One figure explained: what it is, how it is worked out, and an example that the real code has just computed. */
export function MethodSection({
  id,
  title,
  children,
  example,
  source,
}: {
  id: string;
  title: string;
  children: ReactNode;
  example?: ReactNode;
  source: string;
}) {
  return (
    <section id={id} className="stack-tight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      {example && (
        <div className="notice">
          <p className="notice-title">Worked example</p>
          <div>{example}</div>
        </div>
      )}
      <p className="soft small">Where this comes from: {source}</p>
    </section>
  );
}
