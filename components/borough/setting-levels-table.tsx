import { LevelCellMark } from "@/components/charts/level-cell";
import { LevelKey } from "@/components/charts/level-key";
import { DataTable } from "@/components/ui/data-table";
import type { SettingRow } from "@/lib/borough-picture/model";
import { settingTypeNames } from "@/lib/organisations/model";

type Props = {
  themeWord: string;
  themes: readonly { number: number; title: string }[];
  rows: readonly SettingRow[];
  order: "name" | "type";
  settingHref: (settingId: string) => string;
  /** Said in place of a table without rows. */
  empty: string;
};

/** Settings by themes at a glance, by name or by type; hatched where a setting does not share (F41). */
export function SettingLevelsTable({ themeWord, themes, rows, order, settingHref, empty }: Props) {
  return (
    <>
      <LevelKey hidden none />
      <DataTable
        caption={`Settings by ${themeWord.toLowerCase()}, ${order === "name" ? "in alphabetical order" : "by type and then by name"}`}
        captionHidden
        phone="scroll"
        columns={[
          {
            key: "name",
            header: "Setting",
            sorted: order === "name" ? "ascending" : undefined,
          },
          { key: "type", header: "Type", sorted: order === "type" ? "ascending" : undefined },
          ...themes.map(({ number, title }) => ({
            key: String(number),
            header: (
              <>
                <span aria-hidden="true">{number}</span>
                <span className="visually-hidden">
                  {number}. {title}
                </span>
              </>
            ),
          })),
        ]}
        rows={rows.map(({ setting, cells }) => ({
          key: setting.id,
          cells: [
            setting.audit ? (
              <a key="name" href={settingHref(setting.id)}>
                {setting.name}
              </a>
            ) : (
              setting.name
            ),
            settingTypeNames[setting.type],
            ...cells.map((cell, index) => (
              <LevelCellMark key={themes[index]?.number ?? index} {...cell} />
            )),
          ],
        }))}
        empty={empty}
      />
    </>
  );
}
