import { Card } from "@/components/ui/card";
import { TaskList } from "@/components/ui/task-list";
import type { Survey } from "@/lib/asking/model";
import { count } from "@/lib/kernel/words";
import { type ReplyContent, untranslatedIn } from "@/lib/surveys/reply-content";

type Props = { survey: Survey; content: ReplyContent };

/** Each language the survey was opened in, with what is missing: none may be left out by accident (L-21). */
export function ReplyLanguages({ survey, content }: Props) {
  const others = survey.sheet.languages.filter(({ tag }) => tag !== "en");
  if (others.length === 0 || content.items.length === 0) return null;
  return (
    <Card title="In every language of the survey">
      <TaskList
        tasks={others.map(({ tag, english, autonym }) => ({
          href: `/surveys/${survey.id}/reply/${tag}`,
          title: `${english} · ${autonym}`,
          status: statusOf(content, tag),
        }))}
      />
    </Card>
  );
}

function statusOf(content: ReplyContent, tag: string) {
  const missing = untranslatedIn(content, tag).length;
  if (missing === 0) return { text: "Ready", tone: "plain" as const };
  if (content.inEnglish.includes(tag))
    return { text: "Shown in English, and marked so", tone: "info" as const };
  return { text: `${count(missing, "text")} missing`, tone: "warning" as const };
}
