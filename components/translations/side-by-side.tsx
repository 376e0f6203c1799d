import "@/components/ui/script-fonts";
import { DataTable } from "@/components/ui/data-table";
import { Idea } from "@/components/ui/idea";
import { Picture } from "@/components/ui/picture";
import { sourceTag, spokenTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import { isPictureName } from "@/lib/languages/pictures";
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
            <bdi lang={spokenTag(tag)} className={letters}>
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
            <div
              key="text"
              lang={spokenTag(tag)}
              dir={direction}
              className={letters}
              style={{ lineHeight }}
            >
              <SaidHere rowKey={key} text={text} />
            </div>
          ) : (
            "Not translated yet"
          ),
        ],
      }))}
    />
  );
}

/** In Easy Read a picture is one of the things that are read, and a question may be left out. */
function SaidHere({ rowKey, text }: { rowKey: string; text: string }) {
  if (!rowKey.endsWith(".picture")) return <Idea word={{ text }} />;
  return isPictureName(text) ? <Picture name={text} /> : "This question is not asked";
}
