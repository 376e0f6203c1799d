import { Tick } from "@/components/ui/tick";

export type LanguageTick = { tag: string; autonym: string; english: string; state: string };

type Props = {
  languages: readonly LanguageTick[];
  value: (name: string) => string | undefined;
  surveyId: string;
};

/** Which languages parents may choose from, each with how its words stand. English is always among them. */
export function LanguageTicks({ languages, value, surveyId }: Props) {
  return (
    <fieldset className="field stack-tight">
      <legend className="strong">Which languages do your parents speak and read?</legend>
      <p className="soft small">
        A language is shown to parents once a second person has read its words. One that is ready
        later opens later.
      </p>
      <div className="choices choices-rows">
        {languages.map(({ tag, autonym, english, state }) => (
          <Tick
            key={tag}
            name={`language:${tag}`}
            label={
              <>
                {english}
                {autonym === english ? null : (
                  <>
                    {" "}
                    · <bdi lang={tag}>{autonym}</bdi>
                  </>
                )}
              </>
            }
            hint={state}
            ticked={value(`language:${tag}`) !== undefined}
          />
        ))}
      </div>
      <p>
        <a href={`/surveys/${surveyId}/promise/languages`}>Add another language</a>
      </p>
    </fieldset>
  );
}
