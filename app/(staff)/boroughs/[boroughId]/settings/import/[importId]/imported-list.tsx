import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import type { Import } from "@/lib/imports/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { takeBack } from "./actions";

type Props = { list: Import; boroughName: string; leftOver?: string };

/** What an import did, and the way to take it back while that is possible. */
export function ImportedList({ list, boroughName, leftOver }: Props) {
  const { id: importId, boroughId, changes, isLast, importedAt, undoneAt } = list;
  const added = changes.filter(({ before }) => !before).length;
  const href = `/boroughs/${boroughId}/settings`;
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={`${boroughName} · ${importedAt ? dayInWords(importedAt) : ""}`}
        title={`${count(added, "setting")} added, ${changes.length - added} changed`}
        lead={undoneAt ? `Taken back on ${dayInWords(undoneAt)}.` : undefined}
      >
        <ButtonLink href={href}>See the borough’s settings</ButtonLink>
      </PageHeader>
      {leftOver ? (
        <Notice title="Some rows wait">
          Rows that could not be imported are in{" "}
          <a href={`${href}/import/${leftOver}`}>a list of their own</a>, as they were typed.
        </Notice>
      ) : null}
      {isLast ? (
        <section className="stack">
          <h2>Take it back</h2>
          <p className="measure">
            Settings that were added go again, with the invitations to their managers; what was
            changed becomes what it was. This works until somebody has joined one of them or
            anything else has happened to it.
          </p>
          <OneButtonForm action={takeBack} fields={{ boroughId, importId }} variant="warning">
            Take this import back
          </OneButtonForm>
        </section>
      ) : null}
    </div>
  );
}
