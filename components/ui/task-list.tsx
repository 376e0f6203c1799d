import type { ReactNode } from "react";
import { Tag, type TagTone } from "@/components/ui/tag";

export type Task = {
  href: string;
  title: ReactNode;
  hint?: ReactNode;
  /** Tone `plain` is for the finished and the quiet: words without a pill. */
  status: { text: string; tone: TagTone | "plain" };
};

/** Things to do in any order; the whole row is one link, described by its status. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map((task, index) => {
        const statusId = `task-${index}-${task.href.replace(/[^\w-]+/g, "-")}`;
        return (
          <li className="task" key={task.href}>
            <div className="task-text">
              <a href={task.href} aria-describedby={statusId}>
                {task.title}
              </a>
              {task.hint ? <p className="soft small">{task.hint}</p> : null}
            </div>
            <div id={statusId}>
              {task.status.tone === "plain" ? (
                task.status.text
              ) : (
                <Tag tone={task.status.tone}>{task.status.text}</Tag>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
