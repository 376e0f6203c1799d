"use client";

import { Button } from "@/components/ui/button";
import { FormProblems } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { askTheme } from "./actions";

type Props = {
  auditId: string;
  theme: number;
  title: string;
  people: { userId: string; name: string; asked: boolean }[];
};

/** Who is asked about one theme: nobody ticked means everybody. */
export function AskForm({ auditId, theme, title, people }: Props) {
  const [state, formAction] = useStaffForm(askTheme, {
    mark: "person:",
    own: { theme: String(theme) },
  });
  const ticked = (userId: string, asked: boolean) =>
    state.values ? `person:${userId}` in state.values : asked;
  return (
    <form action={formAction} className="stack-tight" key={JSON.stringify(state)}>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="theme" value={theme} />
      <fieldset className="field">
        <legend className="strong">Who is asked about “{title}”?</legend>
        <div className="choices choices-inline">
          {people.map(({ userId, name, asked }) => (
            <label className="choice" key={userId} htmlFor={`${theme}:${userId}`}>
              <input
                type="checkbox"
                id={`${theme}:${userId}`}
                name={`person:${userId}`}
                defaultChecked={ticked(userId, asked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <Button variant="secondary">
          Save<span className="visually-hidden"> who is asked about {title}</span>
        </Button>
      </p>
    </form>
  );
}
