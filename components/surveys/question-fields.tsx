import { RadioGroup, Select, TextArea, TextField } from "@/components/ui/field";
import { givenBack } from "@/components/ui/form-problems";

type State = { errors?: Record<string, string>; values?: Record<string, unknown> };

type Props = {
  state: State;
  start?: Record<string, string>;
  mirrors: { value: string; label: string }[];
};

/** One question for parents: one box, a few words of help, how it is answered. No grid and no scale of one's own. */
export function QuestionFields({ state, start = {}, mirrors }: Props) {
  const { errors = {} } = state;
  const value = (name: string) => (state.values ? givenBack(state, name) : start[name]);
  return (
    <>
      <TextArea
        name="text"
        label="The question"
        hint="One thing at a time, in the words you would use at the gate. “How often…” and “How much…” work well."
        rows={2}
        defaultValue={value("text")}
        error={errors.text}
      />
      <RadioGroup
        name="scale"
        label="How do parents answer?"
        options={[
          { value: "frequency", label: "How often", hint: "Never · Sometimes · Usually · Always" },
          {
            value: "extent",
            label: "How much",
            hint: "Not at all · A little · Quite a lot · A lot",
          },
        ]}
        defaultValue={value("scale")}
        error={errors.scale}
      />
      <TextField
        name="hint"
        label="A few words of help, if it needs any"
        hint="For example: “For example, at the door, by phone or by message.”"
        defaultValue={value("hint")}
        error={errors.hint}
      />
      <TextField
        name="why"
        label="Why do we ask?"
        hint="For yourselves and for whoever asks you. Parents do not see it."
        defaultValue={value("why")}
        error={errors.why}
      />
      <Select
        name="mirror"
        label="Does the setting ask itself about the same thing?"
        hint="Then what parents say can be put beside what staff say."
        options={mirrors}
        defaultValue={value("mirror") ?? ""}
        error={errors.mirror}
      />
    </>
  );
}
