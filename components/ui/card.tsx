import type { ReactNode } from "react";

/** A bordered block. With a title it becomes a named section under an h2 (or h3). */
export function Card({
  title,
  level = 2,
  id,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
}) {
  if (!title) {
    return (
      <div className="card" id={id}>
        {children}
      </div>
    );
  }
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="card" id={id}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
