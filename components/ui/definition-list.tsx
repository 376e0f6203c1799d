import type { ReactNode } from "react";

export type Definition = {
  key: string;
  term: ReactNode;
  detail: ReactNode;
  /** `what` finishes the link for those who hear it alone: "Change" + "the closing date". */
  change?: { href: string; what: string; text?: string };
};

/** Summary rows, each with a way to change it. */
export function DefinitionList({ rows }: { rows: Definition[] }) {
  return (
    <dl className="definitions">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.term}</dt>
          <dd>{row.detail}</dd>
          {row.change ? (
            <dd className="definition-change no-print">
              <a href={row.change.href}>
                {row.change.text ?? "Change"}
                <span className="visually-hidden"> {row.change.what}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
