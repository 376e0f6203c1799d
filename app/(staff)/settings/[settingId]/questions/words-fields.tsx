import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { levelNames } from "@/lib/instruments/model";

type Props = {
  /** An open question has no levels to describe. */
  rated: boolean;
  value: (field: string) => string | undefined;
  errors?: Record<string, string>;
};

/** The words of one of our own questions: what is asked, and what each level means if we like to say. */
export function WordsFields({ rated, value, errors = {} }: Props) {
  const described = levelNames.some(
    (_name, level) => value(`anchor${level}`) || errors[`anchor${level}`],
  );
  return (
    <>
      <TextArea
        name="wording"
        label="The question"
        hint="As you would ask it in a meeting. Please name no child and no family."
        rows={2}
        defaultValue={value("wording")}
        error={errors.wording}
      />
      {rated && (
        <Disclosure
          summary="Describe the four levels for this question, if you like"
          open={described}
        >
          <div className="stack">
            <p className="soft small">
              For a rated question. A short sentence each helps people choose; the names alone will
              do, too.
            </p>
            {levelNames.map((name, level) => (
              <TextArea
                key={name}
                name={`anchor${level}`}
                label={name}
                rows={1}
                defaultValue={value(`anchor${level}`)}
                error={errors[`anchor${level}`]}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  );
}
