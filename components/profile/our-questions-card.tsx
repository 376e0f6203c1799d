import { Card } from "@/components/ui/card";
import { answerToLocal } from "@/lib/local-questions/answer-words";
import { localSectionTitle } from "@/lib/local-questions/model";
import type { Profile } from "@/lib/profiles/model";

/** What the setting asked itself, as it was signed: last, and outside every figure above it (F2). */
export function OurQuestionsCard({ profile: { local } }: { profile: Profile }) {
  if (!local) return null;
  return (
    <Card title={localSectionTitle} id="our-questions">
      <p className="soft">
        Asked by us beside the published questions. They are in no score, theme or count of this
        profile.
      </p>
      {local.questions.map(({ id, kind, wording, anchors }) => {
        const { words, level, note } = answerToLocal(local, id);
        const described = level === undefined ? undefined : anchors?.[level];
        return (
          <div key={id} className="stack-tight">
            <h3>{wording}</h3>
            <p className={kind === "open" ? "quote" : undefined}>
              <span className={level === undefined ? undefined : "strong"}>
                {words}
                {level === undefined ? "" : "."}
              </span>{" "}
              {described}
            </p>
            {note && <p className="quote">{note}</p>}
          </div>
        );
      })}
    </Card>
  );
}
