import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { Audit } from "@/lib/audits/model";
import { answerToLocal } from "@/lib/local-questions/answer-words";
import { type LocalWork, localSectionTitle } from "@/lib/local-questions/model";

/** Our own questions as they are about to be signed; they are in none of the counts above (F2). */
export function OurQuestions({ audit, local }: { audit: Audit; local: LocalWork }) {
  if (local.questions.length === 0) return null;
  return (
    <Disclosure summary={localSectionTitle} open>
      <p className="soft small">Signed with this audit and reported apart, in no score or count.</p>
      <DefinitionList
        rows={local.questions.map(({ id, kind, wording }) => {
          const { words, level, note } = answerToLocal(local, id);
          const field = kind === "open" ? "reflection" : "choice";
          return {
            key: id,
            term: wording,
            detail: (
              <>
                <span className={level === undefined ? undefined : "strong"}>{words}</span>
                {note && <span className="soft"> {note}</span>}
              </>
            ),
            change: {
              href: `/audits/${audit.id}/our-questions#${field}:${id}`,
              what: `the answer to: ${wording}`,
            },
          };
        })}
      />
    </Disclosure>
  );
}
