"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";
import { useStaffForm } from "@/components/ui/staff-form";
import { levelNames } from "@/lib/instruments/model";
import type { Target } from "@/lib/plans/model";
import { saveTargets } from "./actions";

type ThemeNow = { number: number; title: string; now: string };
type Props = { auditId: string; themes: ThemeNow[]; targets: Target[] };

export function TargetsForm({ auditId, themes, targets }: Props) {
  const [state, formAction] = useStaffForm(saveTargets, { mark: "words:" });
  return (
    <form action={formAction} className="stack" noValidate>
      <FormProblems state={state} />
      <input type="hidden" name="auditId" value={auditId} />
      {themes.map(({ number, title, now }) => {
        const target = targets.find(({ theme }) => theme === number);
        const typed = (name: string) => givenBack(state, `${name}:${number}`);
        return (
          <Card key={`${number} ${JSON.stringify(state)}`} title={title}>
            <input
              type="hidden"
              name={`version:${number}`}
              value={typed("version") ?? target?.version ?? 0}
            />
            <p className="soft small">{now}</p>
            <RadioGroup
              name={`level:${number}`}
              label="Where shall it be?"
              layout="inline"
              options={[
                { value: "", label: "No target" },
                ...levelNames.map((label, level) => ({ value: String(level), label })),
              ]}
              defaultValue={typed("level") ?? target?.level?.toString() ?? ""}
            />
            <TextField
              name={`words:${number}`}
              label="In our own words"
              hint="What would be different? You may leave this empty."
              defaultValue={typed("words") ?? target?.words}
              error={state.errors?.[`words:${number}`]}
            />
          </Card>
        );
      })}
      <p>
        <Button>Save our targets</Button>
      </p>
    </form>
  );
}
