import { DataTable } from "@/components/ui/data-table";
import type { Coverage } from "@/lib/borough-picture/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { settingsOwnView } from "@/lib/statistics/wording-for-boroughs";

/** Who shares and who does not, by type: before any level, so that nobody takes some for all. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  return (
    <DataTable
      caption="Settings that share, by type"
      captionHidden
      columns={[
        { key: "type", header: "Type" },
        { key: "sharing", header: "Share", numeric: true },
        { key: "not", header: "Do not share", numeric: true },
        { key: "of", header: "Settings there are", numeric: true },
      ]}
      rows={coverage.types.map(({ type, sharing, of }) => ({
        key: type,
        cells: [settingTypeNames[type], sharing, of - sharing, of],
      }))}
      note={settingsOwnView}
    />
  );
}
