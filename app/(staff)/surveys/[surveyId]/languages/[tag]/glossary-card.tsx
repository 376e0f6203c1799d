import "@/components/ui/script-fonts";
import { Disclosure } from "@/components/ui/disclosure";
import { glossaryOf } from "@/lib/languages/glossary";
import type { Language } from "@/lib/languages/model";

/** Words that must not be translated literally (L-18); nothing where nobody has written any. */
export function GlossaryCard({
  tag,
  english,
  script,
}: Pick<Language, "tag" | "english" | "script">) {
  const entries = glossaryOf(tag);
  if (entries.length === 0) return null;
  return (
    <Disclosure summary={`Words that are not to be taken literally in ${english}`}>
      <dl className="stack-tight">
        {entries.map(({ term, meaning, use, note }) => (
          <div key={term}>
            <dt className="strong">
              {term}:{" "}
              <bdi lang={tag} className={`script-${script}`}>
                {use}
              </bdi>
            </dt>
            <dd className="soft">
              {meaning} {note}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
