"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useKeptFields } from "@/components/ui/staff-form";
import type { AnswerFields } from "@/lib/audits/answer-form";
import { saveTheme } from "./actions";
import { QuestionBlock } from "./question-block";
import type { QuestionView } from "./question-views";
import type { Part, ThemeState } from "./theme-state";

type Props = {
  auditId: string;
  theme: number;
  views: QuestionView[];
  completed: boolean;
  /** Whose questions or answers these are, when they are not the published set's agreed ones. */
  part?: Part;
};

/**
 * All questions of a theme in one form, so that its button saves the page without script. With script each
 * question also saves itself as it changes. Somebody's own part has no section to complete together.
 */
export function ThemeForm({ auditId, theme, views, completed, part }: Props) {
  const [state, formAction] = useActionState<ThemeState, FormData>(saveTheme, {});
  const fields = useKeptFields();
  // Words typed as one's own never turn up among the agreed answers after the round is closed.
  const kept = fields?.part === part ? fields : undefined;
  const typed = state.values as Record<string, AnswerFields> | undefined;
  const errors = Object.entries(state.errors ?? {});
  const conflicts = Object.keys(state.conflicts ?? {});
  const problems = [
    ...errors.map(([field, message]) => ({ field, message })),
    ...conflicts.map((code) => ({
      field: `resolve:${code}`,
      message: "Somebody else answered this while you did: choose which stands",
    })),
  ];
  return (
    <form action={formAction} autoComplete="off" className="stack-loose">
      <input type="hidden" name="auditId" value={auditId} />
      <input type="hidden" name="theme" value={theme} />
      {part && <input type="hidden" name="part" value={part} />}
      <ErrorSummary problems={problems} />
      {kept && (
        <Notice tone="info" title="We kept what you typed">
          You were signed out before it was saved. It is below: look it over and save.
        </Notice>
      )}
      {state.problem && <Notice tone="warning">{state.problem}</Notice>}
      {views.map((view) => {
        const saved = state.saved?.[view.code];
        return (
          <QuestionBlock
            // After the page's button, what was typed and what was saved become the new starting point.
            key={`${view.code} ${state.round ?? ""}`}
            ticked={state.stillTrue?.includes(view.code)}
            auditId={auditId}
            theme={theme}
            part={part}
            view={
              saved ? { ...view, version: saved.version, saved: { at: saved.at, by: "you" } } : view
            }
            served={saved ? (typed?.[view.code] ?? view.fields) : view.fields}
            start={typed?.[view.code] ?? laidOver(view, kept)}
            errors={state.errors}
            conflict={state.conflicts?.[view.code]}
          />
        );
      })}
      {part !== "own" && (
        <RadioGroup
          name="completed"
          label="Have you completed this section?"
          hint="You can come back to it until the audit is signed off. “We don’t know” counts as an answer."
          options={[
            { value: "yes", label: "Yes, we have completed it" },
            { value: "no", label: "No, we will come back to it" },
          ]}
          defaultValue={completed ? "yes" : undefined}
        />
      )}
      <p>
        <Button name="after" value="continue">
          Save and continue
        </Button>
      </p>
    </form>
  );
}

/** The saved answer, with anything typed before a session ended laid over it. */
function laidOver(
  { code, fields }: QuestionView,
  kept: Readonly<Record<string, string>> | undefined,
): AnswerFields {
  if (!kept) return fields;
  const typed = Object.entries(kept).flatMap(([name, value]) => {
    const [field, of] = name.split(":");
    return of === code && field && !["version", "was"].includes(field) ? [[field, value]] : [];
  });
  return { ...fields, ...Object.fromEntries(typed) };
}
