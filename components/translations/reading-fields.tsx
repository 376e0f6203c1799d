import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";

type State = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
};

type Props = { state: State; hash: string; name?: string; isEasyRead?: boolean };

const asked = {
  agrees: "Would a parent say it so?",
  yes: "Yes: I have read all of this and a parent would say it so",
  who: "The name is kept with this language. It must not be somebody who translated.",
};

/** It is made with people with learning disabilities, and who they were is kept (P-05). */
const askedOfEasyRead = {
  agrees: "Is it easy to understand?",
  yes: "Yes: people with learning disabilities have read all of this, and it is easy to understand",
  who: "Name the people or the group with learning disabilities who read it, such as “Speak Up Alderbrook, with Jo Ellis”. It must not be somebody who wrote the words.",
};

/** A second person's word on a translation: that a parent would say it so, or what they would change. */
export function ReadingFields({ state, hash, name, isEasyRead = false }: Props) {
  const words = isEasyRead ? askedOfEasyRead : asked;
  const { errors = {} } = state;
  return (
    <>
      <FormProblems state={state} />
      <input type="hidden" name="hash" value={hash} />
      <RadioGroup
        name="agrees"
        label={words.agrees}
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: "Not yet: I would change something" },
        ]}
        defaultValue={givenBack(state, "agrees")}
        error={errors.agrees}
      />
      <TextArea
        name="notes"
        label="What would you change, or what should they know? (if anything)"
        defaultValue={givenBack(state, "notes")}
        error={errors.notes}
      />
      <TextField
        name="reviewer"
        label="Who has read it?"
        hint={words.who}
        autoComplete="name"
        width="medium"
        defaultValue={givenBack(state, "reviewer") ?? (isEasyRead ? undefined : name)}
        error={errors.reviewer}
      />
      <p>
        <Button>Send what I found</Button>
      </p>
    </>
  );
}
