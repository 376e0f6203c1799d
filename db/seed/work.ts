import type { Actor } from "@/lib/access/model";
import type { AnswerInput } from "@/lib/audits/model";
import { addDays, addMinutes } from "@/lib/kernel/dates";
import { answersOf } from "./answers";
import { type ExampleLink, linkFor } from "./evidence";
import { teamOf } from "./people";
import { exampleSetting } from "./places";
import type { PlannedAudit } from "./plan";

/** One sitting: somebody went through one theme. */
export type Sitting = {
  theme: number;
  author: Actor;
  answeredAt: Date;
  answers: AnswerInput[];
  links: (ExampleLink & { code: string })[];
  /** When they said the theme was complete; absent while it is not. */
  completedAt?: Date;
};

/** What was done between opening an audit and signing it: the team takes turns with the themes. */
export function workOn(audit: PlannedAudit): Sitting[] {
  const { setting, stage, openedAt, finishedAt, year } = audit;
  const team = teamOf(setting);
  const themes = answersOf(audit).filter(({ answers }) => answers.length > 0);
  const days = (finishedAt.getTime() - openedAt.getTime()) / 86_400_000;
  return themes.map(({ theme, answers }, index) => {
    const answeredAt = addDays(openedAt, (days * (index + 1)) / (themes.length + 0.2));
    const whole = stage === "signed" || (stage === "half-way" && index < themes.length - 1);
    return {
      theme,
      author: team[index % team.length] ?? team[0],
      answeredAt,
      answers,
      links: answers.flatMap(({ code, choice }) => {
        const link = linkFor(exampleSetting(setting), code, Number(choice), year, answeredAt);
        return link ? [{ code, ...link }] : [];
      }),
      completedAt: whole ? addMinutes(answeredAt, 25) : undefined,
    };
  });
}
