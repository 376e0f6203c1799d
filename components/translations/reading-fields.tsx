import { Button } from "@/components/ui/button";
import { RadioGroup, TextArea, TextField } from "@/components/ui/field";
import { FormProblems, givenBack } from "@/components/ui/form-problems";

type State = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
};

type Props = { state: State; hash: string; name?: string };

/** A second person's word on a translation: that a parent would say it so, or what they would change. */
export function ReadingFields({ state, hash, name }: Props) {
  const { errors = {} } = state;
  return (
    <>
      <FormProblems state={state} />
      <input type="hidden" name="hash" value={hash} />
      <RadioGroup
        name="agrees"
        label="Would a parent say it so?"
        options={[
          { value: "yes", label: "Yes: I have read all of this and a parent would say it so" },
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
        hint="The name is kept with this language. It must not be somebody who translated."
        autoComplete="name"
        width="medium"
        defaultValue={givenBack(state, "reviewer") ?? name}
        error={errors.reviewer}
      />
      <p>
        <Button>Send what I found</Button>
      </p>
    </>
  );
}
