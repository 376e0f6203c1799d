import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import type { Survey } from "@/lib/asking/model";

type Props = { survey: Survey; title: string; lead?: ReactNode; children?: ReactNode };

/** How each page of a survey begins: the way back, which survey, what this page is for. */
export function SurveyHeader({ survey, title, lead, children }: Props) {
  return (
    <>
      <div className="no-print">
        <BackLink href={`/surveys/${survey.id}`}>Back to the survey</BackLink>
      </div>
      <PageHeader eyebrow={`${survey.title} · ${survey.settingName}`} title={title} lead={lead}>
        {children}
      </PageHeader>
    </>
  );
}
