import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { dayInWords } from "@/lib/kernel/dates";
import { wordsToRead } from "@/lib/translations/language-work";
import type { LanguageWork, Reading } from "@/lib/translations/model";
import { linkDays } from "@/lib/translations/review-link";

/** Who has read these words and what they said, and the link for somebody who has no account (L-19). */
export function ReadingsCard({ work, address }: { work: LanguageWork; address: string }) {
  const { readings } = work;
  return (
    <Card title="A second person reads them">
      {readings.length > 0 ? (
        <ul className="bullets">
          {readings.map((reading) => (
            <li key={`${reading.reviewer} ${reading.reviewedAt.toISOString()}`}>
              {saidBy(reading)}
              {reading.notes ? <p className="quote">{reading.notes}</p> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nobody has read them yet. It must be somebody who did not translate.</p>
      )}
      {wordsToRead(work).missing.length === 0 ? (
        <TextField
          name="link"
          label="A link for somebody without an account"
          hint={`It opens these words and nothing else, for ${linkDays} days. Send it only to the person who is to read them.`}
          dir="ltr"
          readOnly
          defaultValue={address}
        />
      ) : (
        <p>There is a link to send once every text is translated.</p>
      )}
    </Card>
  );
}

function saidBy({ reviewer, reviewedAt, agrees, ofTheseWords }: Reading): string {
  const day = dayInWords(reviewedAt);
  if (!agrees) return `${reviewer} read them on ${day} and would change something.`;
  return ofTheseWords
    ? `${reviewer} read them on ${day} and says a parent would say it so.`
    : `${reviewer} signed earlier words on ${day}. They have changed since.`;
}
