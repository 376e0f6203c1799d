import type { OpenSurvey } from "@/lib/answering/model";
import { Said, type Voice } from "./said";

/** Where people complain who think that their privacy was broken. */
const commissioner = "ico.org.uk/make-a-complaint";

/** What is kept and what is not, before the first question, to read and to print (R-GDPR-07). */
export function PrivacyView({ voice, survey }: { voice: Voice; survey: OpenSurvey }) {
  const { speech } = voice;
  const { asker, setting, sheet } = survey;
  const sections = [
    { title: "privacyKept", is: [speech.say("privacyKeptIs")] },
    { title: "privacyNotKept", is: [speech.say("privacyNotKeptIs")] },
    { title: "privacyBefore", is: [speech.say("privacyBeforeIs")] },
    ...(sheet.access === "codes"
      ? [{ title: "privacyCodes" as const, is: [speech.say("privacyCodesIs")] }]
      : []),
    ...(sheet.comment
      ? [{ title: "privacyWords" as const, is: [speech.say("privacyWordsIs")] }]
      : []),
    { title: "privacyAfter", is: [speech.say("privacyAfterIs")] },
    { title: "privacyLimits", is: [speech.say("privacyLimitsIs")] },
    {
      title: "privacyAsk",
      is: [
        asker
          ? speech.say("privacyAskOthers", { asker })
          : speech.say("privacyAskSetting", { setting }),
        speech.say("privacyComplain", { address: commissioner }),
      ],
    },
  ] as const;
  return (
    <>
      <h1>
        <Said voice={voice} word={speech.say("privacyTitle")} />
      </h1>
      {sections.map(({ title, is }) => (
        <section key={title}>
          <h2>
            <Said voice={voice} word={speech.say(title)} />
          </h2>
          {is.map((word) => (
            <p key={word.english}>
              <Said voice={voice} word={word} />
            </p>
          ))}
        </section>
      ))}
    </>
  );
}
