import type { ReactNode } from "react";

/** Whose, which and when; the finding as the page's only h1; one sentence of context; at most one primary action. */
export function PageHeader({
  eyebrow,
  title,
  lead,
  children,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-header">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children ? <div className="page-actions cluster">{children}</div> : null}
    </header>
  );
}
