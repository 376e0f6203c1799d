import { Card } from "@/components/ui/card";
import { wordsToRead } from "@/lib/translations/language-work";
import type { LanguageWork } from "@/lib/translations/model";

/** Which sentences a new version brought or changed since the language was read, and what parents see until somebody has. */
export function WaitingCard({ work }: { work: LanguageWork }) {
  const { language, waiting } = work;
  if (waiting.length === 0) return null;
  return (
    <Card title="Sentences that wait to be read">
      <p>
        A new version of this service brought or changed these. Parents can go on choosing{" "}
        {language.english}. They see each of these in English, or as it was read before, until a
        second person has read it.
      </p>
      <ul className="bullets" lang="en">
        {Object.entries(wordsToRead(work).words).map(([key, { english }]) => (
          <li key={key}>
            <bdi>{english}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}
