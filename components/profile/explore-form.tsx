import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkboxes, TextField } from "@/components/ui/field";
import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import type { ExploreChoice } from "@/lib/profiles/explore-choice";

type Numbered = { number: number; title: string };
type Props = {
  instrument: Instrument;
  /** The frameworks there are years of. */
  offered: readonly Instrument[];
  all: readonly Numbered[];
  chosen: readonly Numbered[];
  choice: Omit<ExploreChoice, "instrument">;
  /** What else can be chosen. */
  children?: ReactNode;
};

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function ExploreForm({ instrument, offered, all, chosen, choice, children }: Props) {
  return (
    <Card title="Choose what to look at">
      {offered.length > 1 && (
        <p className="cluster">
          {offered.map((each) =>
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
        {children}
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
