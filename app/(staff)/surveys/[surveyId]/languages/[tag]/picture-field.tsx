import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/field";
import type { PictureChoice } from "./picture-choices";

type Props = {
  choices: readonly PictureChoice[];
  name: string;
  question: string;
  hint: string;
  value?: string;
  error?: string;
};

/** Which picture stands beside a question, or that Easy Read does not ask it (P-05). */
export function PictureField({ choices, name, question, hint, value = "", error }: Props) {
  const chosen = choices.find((each) => each.value === value);
  return (
    <Disclosure
      open={!chosen || error !== undefined}
      summary={
        <span className="idea">
          {chosen?.picture}
          <span>
            <span className="idea-line">{question}</span>
            <span className="soft small">
              {hint}. {chosen?.standing ?? "No picture yet"}
            </span>
          </span>
        </span>
      }
    >
      <RadioGroup
        name={name}
        label="Which picture says what it asks?"
        layout="pictures"
        options={choices.map(({ value, label, picture }) => ({
          value,
          label: picture ? (
            <span className="idea">
              {picture}
              <span>{label}</span>
            </span>
          ) : (
            label
          ),
        }))}
        defaultValue={value}
        error={error}
      />
    </Disclosure>
  );
}
