import { Card } from "@/components/ui/card";
import { type Task, TaskList } from "@/components/ui/task-list";
import { count } from "@/lib/kernel/words";

type Props = { here: string; mayChange: boolean; settings: number; campaigns: number };

/** What a borough does first, in any order; it goes when settings are there, asked, and share something. */
export function FirstSteps({ here, mayChange, settings, campaigns }: Props) {
  const tasks: Task[] = [
    {
      href: mayChange ? `${here}/settings/import` : `${here}/settings`,
      title: "Add your settings",
      hint: "From a list, with their types and wards. You see what will happen before it does.",
      status: settings > 0 ? done(count(settings, "setting")) : open,
    },
    {
      href: mayChange ? `${here}/campaigns/new` : `${here}/campaigns`,
      title: "Ask them to take part",
      hint: "A framework and a day. Each setting runs its own audit, and may say no.",
      status: campaigns > 0 ? done(count(campaigns, "campaign")) : open,
    },
    {
      href: `${here}/picture`,
      title: "Wait for what they share",
      hint: "Each signs its audit, looks at its own page first, and then decides what you see.",
      status: { text: "Theirs to decide", tone: "plain" },
    },
  ];
  return (
    <Card title={mayChange ? "First steps" : "First steps, for a commissioner"}>
      <TaskList tasks={tasks} />
    </Card>
  );
}

const open = { text: "Not yet started", tone: "neutral" } as const;

function done(text: string) {
  return { text, tone: "plain" } as const;
}
