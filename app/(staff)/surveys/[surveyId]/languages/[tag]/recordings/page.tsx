import "@/components/ui/script-fonts";
import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { dayInWords } from "@/lib/kernel/dates";
import { listRecordings, recordedKeys } from "@/lib/translations/queries";
import { spokenCaption } from "@/lib/translations/spoken-caption";
import { spokenLanguageHere } from "../language-here";
import { CheckForm } from "./check-form";
import { RecordForm } from "./record-form";

export const metadata: Metadata = { title: "Record the questions" };

type Props = { params: Promise<{ surveyId: string; tag: string }> };

/** Every question of a survey to be read aloud in one language, heard by parents once a second person has checked it. */
export default async function RecordingsPage({ params }: Props) {
  const { ctx, survey, work } = await spokenLanguageHere(params);
  const { language, words } = work;
  const { tag } = language;
  const kept = await listRecordings(ctx, survey.id, tag);
  const keys = recordedKeys(survey);
  const checked = keys.filter((key) => kept.get(key)?.checked).length;
  return (
    <div className="stack">
      <SurveyHeader
        survey={survey}
        title={`Read the questions aloud in ${language.english}`}
        lead={`Parents hear ${checked} of ${keys.length}. Each is heard once a second person has listened to it.`}
      />
      <p className="measure">
        Read the question and then its answers, slowly, in a quiet room. Say no names. A recording
        may be about a minute long. You may speak it as parents here speak, also where that is not
        quite as it is written.
      </p>
      {keys.map((key, index) => {
        const recording = kept.get(key);
        const text = words.words[key]?.text ?? "";
        const caption = spokenCaption(text);
        const name = `Question ${index + 1}`;
        return (
          <Card key={key} title={name}>
            <p
              lang={tag}
              dir={language.direction}
              className={`script-${language.script}`}
              style={{ lineHeight: language.lineHeight }}
            >
              {text}
            </p>
            {recording ? (
              <div className="stack-tight">
                <audio
                  controls
                  preload="none"
                  aria-label={`Listen to ${name.toLowerCase()}`}
                  src={`/surveys/${survey.id}/languages/${tag}/recordings/${recording.id}`}
                >
                  <track kind="captions" srcLang={tag} src={caption} />
                </audio>
                <p className="cluster">
                  {recording.checked ? (
                    <Tag tone="info">Checked: parents hear it</Tag>
                  ) : (
                    <Tag>Not checked yet</Tag>
                  )}
                  <span className="soft small">
                    Recorded by {recording.recordedByName} on {dayInWords(recording.recordedAt)}
                  </span>
                </p>
                {recording.checked ? null : recording.recordedBy === ctx.actor.userId ? (
                  <p className="soft small">Somebody else has to listen to it and check it.</p>
                ) : (
                  <CheckForm
                    surveyId={survey.id}
                    tag={tag}
                    recordingId={recording.id}
                    name={name}
                  />
                )}
              </div>
            ) : (
              <p className="soft">Not recorded yet.</p>
            )}
            <RecordForm
              surveyId={survey.id}
              tag={tag}
              textKey={key}
              name={name}
              caption={caption}
              again={recording !== undefined}
            />
          </Card>
        );
      })}
    </div>
  );
}
