import "@/components/ui/script-fonts";
import type { Language } from "@/lib/languages/model";
import type { ItemPart, ReplyInLanguage, ReplyWord } from "@/lib/surveys/reply-content";
import { itemParts } from "@/lib/surveys/reply-content";

/** What stands above each part, in the reader's language; English unless a page brings its own. */
type ReplyLabels = Record<ItemPart, string> & { inEnglish: string };

const replyLabels: ReplyLabels = {
  told: "What you told us",
  will: "What we will do",
  cannot: "What we cannot do",
  why: "Why",
  inEnglish: "in English",
};

type Props = {
  reply: ReplyInLanguage;
  /** Of the words; the labels' own language is the page's. */
  language: Pick<Language, "tag" | "direction" | "script" | "lineHeight">;
  labels?: ReplyLabels;
};

/** A setting's answer to its parents, item by item. Words that nobody translated are marked as English (L-08). */
export function ReplyView({ reply: { opening, items }, language, labels = replyLabels }: Props) {
  return (
    <div className="stack-loose">
      {opening ? <Said word={opening} language={language} labels={labels} /> : null}
      {items.map((item) => (
        <section key={item.key} className="card stack-tight">
          {itemParts.map((part) => {
            const word = item[part];
            return word ? (
              <div key={part}>
                <h3>{labels[part]}</h3>
                <Said word={word} language={language} labels={labels} />
              </div>
            ) : null;
          })}
        </section>
      ))}
    </div>
  );
}

function Said({
  word: { text, isEnglish },
  language,
  labels,
}: {
  word: ReplyWord;
  language: Props["language"];
  labels: ReplyLabels;
}) {
  if (!isEnglish) {
    return (
      <p
        className={`measure script-${language.script}`}
        lang={language.tag}
        dir={language.direction}
        style={{ lineHeight: language.lineHeight }}
      >
        {text}
      </p>
    );
  }
  return (
    <p className="measure">
      <span lang="en" dir="ltr">
        {text}
      </span>{" "}
      <span className="soft small">({labels.inEnglish})</span>
    </p>
  );
}
