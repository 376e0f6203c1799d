import { RadioGroup } from "@/components/ui/field";
import { Tick } from "@/components/ui/tick";

type Props = { value: (name: string) => string | undefined; error?: string };

/** What is asked besides the questions, and to whom a parent's own words are promised before they are written (F77). */
export function AskedBesides({ value, error }: Props) {
  return (
    <div className="stack">
      <h2>What else to ask</h2>
      <fieldset className="field">
        <legend className="visually-hidden">What else to ask</legend>
        <div className="choices choices-rows">
          <Tick
            name="asksImportance"
            label="First: which three of these matter most to you?"
            hint="Then you see what parents care about beside how it is going."
            ticked={value("asksImportance") !== undefined}
          />
          <Tick
            name="asksForum"
            label="Do you come to the parents’ forum or group?"
            hint="Results then show those who come, and everybody else. Whoever does not say counts as everybody else."
            ticked={value("asksForum") !== undefined}
          />
          <Tick
            name="asksAboutFamily"
            label="About your family, at the end and only for those who like"
            hint="Work, transport, disability, language, living apart: to see whom we have not heard from. Never put together with answers."
            ticked={value("asksAboutFamily") !== undefined}
          />
        </div>
      </fieldset>
      <RadioGroup
        name="comment"
        label="One box for anything parents want to say?"
        options={[
          { value: "none", label: "No box" },
          {
            value: "public",
            label: "Yes, for everybody who sees the results",
            hint: "Somebody from a parent forum or the borough reads each one first and takes out what could point to a person.",
          },
          {
            value: "private",
            label: "Yes, only for whoever reads comments first",
            hint: "It is never shown to the setting.",
          },
        ]}
        defaultValue={value("comment")}
        error={error}
      />
    </div>
  );
}
