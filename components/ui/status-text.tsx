import type { ReactNode } from "react";

/**
 * What just happened, beside the thing it happened to ("Saved 14:02"). The element must be on the page before
 * its words change, or they are not read out: render it empty rather than not at all.
 */
export function StatusText({
  tone = "neutral",
  children,
}: {
  tone?: "neutral" | "done" | "problem";
  children?: ReactNode;
}) {
  return (
    <span className={`status status-${tone}`} role="status">
      {children}
    </span>
  );
}
