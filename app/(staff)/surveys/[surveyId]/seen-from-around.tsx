import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import type { Survey } from "@/lib/asking/model";
import { dayInWords } from "@/lib/kernel/dates";
import { holdsSurvey, mayModerate, mayReply } from "@/lib/surveys/policy";

/** What somebody finds who does not run it: what is asked, and whatever has been shared with them. */
export function SeenFromAround({ survey, actor }: { survey: Survey; actor: Actor }) {
  const { id, sharedWith, closing, opening, sheet, releasedAt } = survey;
  const inSetting = membershipOfSetting(actor, survey.settingId) !== undefined;
  const sees =
    releasedAt !== undefined &&
    (holdsSurvey(actor, survey) || (inSetting && sharedWith.includes("setting")));
  const moderates = closing !== undefined && mayModerate(actor, survey);
  return (
    <>
      <Card title="Where it stands">
        <ul className="bullets">
          {opening ? (
            <li>It opened on {dayInWords(opening.openedAt)}.</li>
          ) : (
            <li>It has not opened. {survey.ownerName} may still change it.</li>
          )}
          {closing ? <li>It closed on {dayInWords(closing.closedAt)}.</li> : null}
          {sees ? (
            <li>
              <a href={`/surveys/${id}/results`}>See the results</a>
            </li>
          ) : null}
          {closing && !sees ? (
            <li>{survey.ownerName} has not shared the results with you so far.</li>
          ) : null}
          {moderates ? (
            <li>
              <a href={`/surveys/${id}/comments`}>Read the comments first</a>: staff never do.
            </li>
          ) : null}
          {sees && mayReply(actor, survey) ? (
            <li>
              <a href={`/surveys/${id}/reply`}>Answer your parents</a>
            </li>
          ) : null}
        </ul>
      </Card>
      <Card title="What it asks">
        <ol className="bullets">
          {sheet.questions.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ol>
        {sheet.questions.length === 0 ? <p>No question has been chosen yet.</p> : null}
      </Card>
    </>
  );
}
