import { SaidText } from "@/components/paper/said-text";
import type { Language } from "@/lib/languages/model";
import type { Word } from "@/lib/surveys/words";

/** What stands on the sheet, to find it there, and the English under it. */
export function SheetWords({ said, language }: { said: Word; language: Language }) {
  const { script, tag, direction, lineHeight } = language;
  return (
    <>
      <span className={`script-${script}`} lang={tag} dir={direction} style={{ lineHeight }}>
        <SaidText said={said} />
      </span>
      {!said.missing && said.text !== said.english && (
        <span className="said-english">{said.english}</span>
      )}
    </>
  );
}
