import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { stageNames, stageOf } from "@/lib/asking/lifecycle";
import type { Survey } from "@/lib/asking/model";

type Props = {
  caption: string;
  surveys: readonly Survey[];
  /** Say whose each one is, where several places ask. */
  showOwner?: boolean;
  showSetting?: boolean;
};

/** Surveys, the newest first, each with where it stands. */
export function SurveyTable({ caption, surveys, showOwner, showSetting }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "title", header: "Survey" },
        ...(showSetting ? [{ key: "setting", header: "Setting" }] : []),
        ...(showOwner ? [{ key: "owner", header: "Whose it is" }] : []),
        { key: "year", header: "Year" },
        { key: "stage", header: "Where it stands" },
      ]}
      rows={surveys.map((survey) => ({
        key: survey.id,
        cells: [
          <a key="title" href={`/surveys/${survey.id}`}>
            {survey.title}
          </a>,
          ...(showSetting ? [survey.settingName] : []),
          ...(showOwner ? [survey.ownerName] : []),
          survey.year,
          <Stage key="stage" survey={survey} />,
        ],
      }))}
    />
  );
}

function Stage({ survey }: { survey: Survey }) {
  const stage = stageOf(survey);
  const tone = { open: "info", closed: "warning", waiting_for_reply: "warning" } as const;
  const known = stage in tone ? tone[stage as keyof typeof tone] : "neutral";
  return <Tag tone={known}>{stageNames[stage]}</Tag>;
}
