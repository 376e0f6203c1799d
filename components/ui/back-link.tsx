import type { ReactNode } from "react";

/** Where Back goes, by name: "Back to this year’s audit". */
export function BackLink({ href, children = "Back" }: { href: string; children?: ReactNode }) {
  return (
    <a className="back-link" href={href}>
      {children}
    </a>
  );
}
