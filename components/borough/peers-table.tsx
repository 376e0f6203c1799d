import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { SharedSetting } from "@/lib/borough-picture/model";
import type { Setting } from "@/lib/organisations/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { thresholds } from "@/lib/statistics/thresholds";
import {
  middleOfSettingsInWords,
  tooFewSimilarInWords,
} from "@/lib/statistics/wording-for-boroughs";

type Props = { setting: Pick<Setting, "type">; shared: SharedSetting };

/** Where settings of the same type, and if enough of about the same size, lie together (F42); from ten others on. */
export function PeersTable({ setting, shared: { peers, page } }: Props) {
  const type = settingTypeNames[setting.type].toLowerCase();
  const whom =
    peers.basis === "type_and_size"
      ? `Others of the same type (${type}), with half to twice as many places`
      : `Others of the same type (${type})`;
  return (
    <Card title="Settings like this one">
      <p className="measure">
        {whom}, that share their {page.year} audit. This setting is not among them.
      </p>
      {peers.themes.length === 0 ? (
        <p>{tooFewSimilarInWords(peers.others, thresholds.similarSettingsFrom)}</p>
      ) : (
        <DataTable
          caption="Where they lie together"
          captionHidden
          columns={[
            { key: "theme", header: "Theme" },
            { key: "middle", header: "Where they lie" },
          ]}
          rows={peers.themes.map(({ number, title, middle }) => ({
            key: String(number),
            cells: [
              title,
              middle.status === "ok"
                ? middleOfSettingsInWords(middle.settings, middle.places)
                : tooFewSimilarInWords(middle.settings, thresholds.similarSettingsFrom),
            ],
          }))}
        />
      )}
    </Card>
  );
}
