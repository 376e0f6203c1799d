import type { ReactNode } from "react";

type Props = { name: string; label: ReactNode; hint?: ReactNode; ticked: boolean };

/** One box of a group whose answers are sent under names of their own. */
export function Tick({ name, label, hint, ticked }: Props) {
  return (
    <label className="choice" htmlFor={name}>
      <input type="checkbox" id={name} name={name} defaultChecked={ticked} />
      <span>
        {label}
        {hint ? <span className="choice-hint">{hint}</span> : null}
      </span>
    </label>
  );
}
