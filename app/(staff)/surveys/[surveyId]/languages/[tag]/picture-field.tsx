import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/field";
import { Picture } from "@/components/ui/picture";
import { isPictureName, pictureNames, pictures } from "@/lib/languages/pictures";
import { leftOut } from "@/lib/surveys/words";

type Props = { name: string; question: string; hint: string; value?: string; error?: string };

/** Which picture stands beside a question, or that Easy Read does not ask it (P-05). */
export function PictureField({ name, question, hint, value = "", error }: Props) {
  const chosen = isPictureName(value) ? value : undefined;
  const isMissing = !chosen && value !== leftOut;
  return (
    <Disclosure
      open={isMissing || error !== undefined}
      summary={
        <span className="idea">
          {chosen ? <Picture name={chosen} /> : null}
          <span>
            <span className="idea-line">{question}</span>
            <span className="soft small">
              {hint}. {standing(chosen && pictures[chosen].about, value)}
            </span>
          </span>
        </span>
      }
    >
      <RadioGroup
        name={name}
        label="Which picture says what it asks?"
        layout="pictures"
        options={[
          ...pictureNames.map((each) => ({
            value: each,
            label: (
              <span className="idea">
                <Picture name={each} />
                <span>{pictures[each].about}</span>
              </span>
            ),
          })),
          { value: leftOut, label: "None: Easy Read does not ask this question" },
        ]}
        defaultValue={value}
        error={error}
      />
    </Disclosure>
  );
}

function standing(about: string | undefined, value: string): string {
  if (about) return about;
  return value === leftOut ? "Easy Read does not ask it" : "No picture yet";
}
