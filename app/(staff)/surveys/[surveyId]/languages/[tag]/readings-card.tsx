import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { dayInWords } from "@/lib/kernel/dates";
import { wordsToRead } from "@/lib/translations/language-work";
import type { LanguageWork, Reading } from "@/lib/translations/model";
import { linkDays } from "@/lib/translations/review-link";
import { TakeBackForm } from "./take-back-form";

/** Who has read these words and what they said, and the link for somebody who has no account (L-19). */
export function ReadingsCard({
  surveyId,
  work,
  address,
}: {
  surveyId: string;
  work: LanguageWork;
  address: string;
}) {
  const { readings } = work;
  return (
    <Card title="A second person reads them">
      {readings.length > 0 ? (
        <ul className="bullets">
          {readings.map((reading) => (
            <li key={reading.id}>
              {saidBy(reading)}
              {reading.notes ? <p className="quote">{reading.notes}</p> : null}
              {reading.agrees && !reading.withdrawnAt ? (
                <TakeBack surveyId={surveyId} work={work} reading={reading} />
              ) : null}
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

type Signed = { surveyId: string; work: LanguageWork; reading: Reading };

/** For a reading that should not have been: the wrong person, or without looking. */
function TakeBack({ surveyId, work: { language }, reading: { id, reviewer } }: Signed) {
  return (
    <Disclosure summary="Was this a mistake?">
      <div className="stack">
        <p>
          If you take it back, it stays on record and counts for nothing. Parents then cannot choose{" "}
          {language.english} until somebody else has read the words.
        </p>
        <TakeBackForm surveyId={surveyId} tag={language.tag} readingId={id} reviewer={reviewer} />
      </div>
    </Disclosure>
  );
}

function saidBy({ reviewer, reviewedAt, agrees, ofTheseWords, withdrawnAt }: Reading): string {
  const day = dayInWords(reviewedAt);
  if (withdrawnAt)
    return `${reviewer} read them on ${day}. Taken back on ${dayInWords(withdrawnAt)}.`;
  if (!agrees) return `${reviewer} read them on ${day} and would change something.`;
  return ofTheseWords
    ? `${reviewer} read them on ${day} and says a parent would say it so.`
    : `${reviewer} signed earlier words on ${day}. They have changed since.`;
}
