import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkboxes, TextField } from "@/components/ui/field";
import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import type { ExploreChoice } from "@/lib/profiles/explore-choice";
import type { ThemeOverYears } from "@/lib/profiles/years";

type Props = {
  instrument: Instrument;
  signed: Instrument[];
  all: readonly ThemeOverYears[];
  chosen: readonly ThemeOverYears[];
  choice: ExploreChoice;
};

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function ChoiceForm({ instrument, signed, all, chosen, choice }: Props) {
  return (
    <Card title="Choose what to look at">
      {signed.length > 1 && (
        <p className="cluster">
          {signed.map((each) =>
            each === instrument ? (
              <strong key={each}>{instrumentNames[each].short}</strong>
            ) : (
              <a key={each} href={`?instrument=${each}`}>
                {instrumentNames[each].short}
              </a>
            ),
          )}
        </p>
      )}
      <form method="get" className="stack" key={JSON.stringify(choice)}>
        <input type="hidden" name="instrument" value={instrument} />
        <Checkboxes
          name="theme"
          label={`${instrumentNames[instrument].themeWord}s`}
          options={all.map(({ number, title }) => ({ value: String(number), label: title }))}
          defaultValues={chosen.map(({ number }) => String(number))}
        />
        <div className="cluster">
          <TextField
            name="from"
            label="From year"
            inputMode="numeric"
            width="short"
            defaultValue={choice.from}
          />
          <TextField
            name="to"
            label="To year"
            inputMode="numeric"
            width="short"
            defaultValue={choice.to}
          />
        </div>
        <p>
          <Button>Show these</Button>
        </p>
      </form>
    </Card>
  );
}
