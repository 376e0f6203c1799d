import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { listImports } from "@/lib/imports/queries";
import { listState, listTitle } from "@/lib/imports/words";
import { boroughToChange } from "@/lib/request/borough-here";
import { SheetForm } from "./sheet-form";

export const metadata: Metadata = { title: "Add many settings" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ dropped?: string }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  const { dropped } = await searchParams;
  const lists = await listImports(ctx, boroughId);
  const href = `/boroughs/${boroughId}/settings`;
  return (
    <div className="stack-loose">
      <BackLink href={href}>The borough’s settings</BackLink>
      <PageHeader
        eyebrow={boroughName}
        title="Add many settings at once"
        lead="Paste a list or choose a file. You see what will happen to each row before anything does."
      />
      {dropped ? <Notice tone="success">The list has been thrown away.</Notice> : null}
      <SheetForm boroughId={boroughId} />
      {lists.length > 0 ? (
        <section className="stack">
          <h2>Earlier lists</h2>
          <TaskList
            tasks={lists.map((list) => ({
              href: `${href}/import/${list.id}`,
              title: listTitle(list),
              status: listState(list),
            }))}
          />
        </section>
      ) : null}
    </div>
  );
}
