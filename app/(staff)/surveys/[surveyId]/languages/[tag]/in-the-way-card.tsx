import { Card } from "@/components/ui/card";
import { inTheWayOf } from "@/lib/translations/easy-read-words";
import type { LanguageWork } from "@/lib/translations/model";

/** What has to be settled before a survey can be opened in Easy Read, and where. */
export function InTheWayCard({ work, at }: { work: LanguageWork; at: string }) {
  const inTheWay = inTheWayOf(work);
  if (inTheWay.length === 0) return null;
  return (
    <Card title="Before it can open">
      <ul className="bullets">
        {inTheWay.map(({ says, questions }) => (
          <li key={says}>
            {says}
            {questions.length > 0 ? (
              <ul className="bullets">
                {questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${at}?part=questions#words`}>Choose pictures, or leave questions out</a>
      </p>
    </Card>
  );
}
