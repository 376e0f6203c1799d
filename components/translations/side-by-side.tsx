import "@/components/ui/script-fonts";
import { DataTable } from "@/components/ui/data-table";
import { sourceTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import type { WordRow } from "@/lib/translations/word-rows";

type Props = { language: Language; rows: readonly WordRow[] };

/** Every text in English with its translation beside it, in its own script and direction (L-12). */
export function SideBySide({ language, rows }: Props) {
  const { tag, direction, script, lineHeight, english, autonym } = language;
  const letters = `script-${script}`;
  return (
    <DataTable
      caption={`Everything parents read, in English and ${english}`}
      captionHidden
      columns={[
        { key: "english", header: "English" },
        {
          key: "translation",
          header: (
            <bdi lang={tag} className={letters}>
              {autonym}
            </bdi>
          ),
        },
      ]}
      rows={rows.map(({ key, english: source, about, glossary, text }) => ({
        key,
        cells: [
          <div key="source" lang={sourceTag}>
            {source}
            <p className="soft small font-normal">{glossary ? `${about}. ${glossary}` : about}</p>
          </div>,
          text ? (
            <div key="text" lang={tag} dir={direction} className={letters} style={{ lineHeight }}>
              {text}
            </div>
          ) : (
            "Not translated yet"
          ),
        ],
      }))}
    />
  );
}
