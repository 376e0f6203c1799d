import { type ReactNode, useId } from "react";

/** How far along, in words first; the bar only repeats them. */
export function Progress({
  value,
  max,
  children,
}: {
  value: number;
  max: number;
  /** For instance "31 of 78 answered, about 40 minutes to go". */
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <div id={id}>{children}</div>
      {/* A progress element refuses a maximum of nought. */}
      <progress className="progress" value={value} max={Math.max(max, 1)} aria-labelledby={id} />
    </div>
  );
}
