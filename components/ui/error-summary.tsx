"use client";

import { useEffect, useRef } from "react";

export type FieldProblem = { field: string; message: string };

/**
 * First thing in `main` after a refused form. Without JavaScript it is read in place; with it, focus moves here
 * and the page's title says that something is wrong.
 * `field` is the id of the first wrong control (the field's name, unless it was given another id).
 */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const words = problems.map((problem) => problem.message).join("\n");

  useEffect(() => {
    if (!words) return;
    box.current?.focus();
    const title = document.title;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [words]);

  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>There is a problem</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field + problem.message}>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
