import type { OpenSurvey } from "@/lib/answering/model";
import { Said, type Voice } from "./said";

/** With fewer families than this, somebody may guess: they are told before they answer (F61). */
const smallBelow = 30;

/** Who sees what and when, the floors, and what follows: promised before the first answer and not changed after it. */
export function WhoSees({ voice, survey }: { voice: Voice; survey: OpenSurvey }) {
  const { speech } = voice;
  const { asker, setting, families, sheet, closesOn } = survey;
  const { words, numbers } = sheet.floors;
  const small =
    families === undefined
      ? speech.say("smallGroupMaybe")
      : families < smallBelow && speech.say("smallGroup", { families });
  const sees = [
    speech.say("notWhileOpen"),
    speech.say("addedUp"),
    asker ? speech.say("resultsToOthers", { asker }) : speech.say("resultsToSetting", { setting }),
    speech.say("floorWords", { count: words }),
    ...(numbers > words ? [speech.say("floorNumbers", { count: numbers })] : []),
  ];
  const resultsBy = speech.word("resultsBy");
  const next = [
    ...(closesOn
      ? [{ key: "answerUntil" as const, value: speech.day(closesOn), name: "date" }]
      : []),
    ...(resultsBy ? [{ key: "resultsWhen" as const, value: resultsBy, name: "when" }] : []),
  ].map(({ key, value, name }) => {
    const said = speech.say(key, { [name]: value.text });
    return { ...said, english: speech.say(key, { [name]: value.english }).english };
  });
  return (
    <>
      <h2>
        <Said voice={voice} word={speech.say("whoSees")} />
      </h2>
      <Sentences voice={voice} words={sees} />
      {small && (
        <p className="notice">
          <Said voice={voice} word={small} />
        </p>
      )}
      <h2>
        <Said voice={voice} word={speech.say("whatNext")} />
      </h2>
      <Sentences
        voice={voice}
        words={[
          ...next,
          ...(resultsBy ? [] : [speech.say("resultsLater")]),
          speech.say("replyFollows", { setting }),
        ]}
      />
    </>
  );
}

function Sentences({
  voice,
  words,
}: {
  voice: Voice;
  words: readonly ReturnType<Voice["speech"]["say"]>[];
}) {
  return (
    <ul>
      {words.map((word) => (
        <li key={word.english}>
          <Said voice={voice} word={word} />
        </li>
      ))}
    </ul>
  );
}
