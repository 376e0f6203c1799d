import { TypeField } from "@/components/borough/type-field";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/field";
import { addressOf } from "@/lib/borough-picture/choice";
import type { Picture } from "@/lib/borough-picture/model";
import { instrumentNames } from "@/lib/instruments/model";
import { BaselineField } from "./choice-fields";

/** A plain form that puts the choice into the address: it can be kept, sent on and used without script (C-14). */
export function ChoiceForm({ picture }: { picture: Picture }) {
  const { choice, years, frameworks, coverage } = picture;
  const before = years.filter((year) => year < choice.year);
  return (
    <Disclosure summary="Choose what to look at: year, types, order, and since when">
      <div className="stack">
        {frameworks.length > 1 && (
          <p className="cluster">
            {frameworks.map((each) =>
              each === choice.instrument ? (
                <strong key={each}>{instrumentNames[each].short}</strong>
              ) : (
                <a key={each} href={`?framework=${each}`}>
                  {instrumentNames[each].short}
                </a>
              ),
            )}
          </p>
        )}
        <form method="get" className="stack" key={addressOf(choice)}>
          <input type="hidden" name="framework" value={choice.instrument} />
          <RadioGroup
            name="year"
            label="Year"
            layout="inline"
            options={years.map((year) => ({ value: String(year), label: year }))}
            defaultValue={String(choice.year)}
          />
          <TypeField
            label="Settings"
            types={coverage.types.map(({ type }) => type)}
            chosen={choice.type}
          />
          <RadioGroup
            name="order"
            label="In which order"
            layout="inline"
            options={[
              { value: "name", label: "By name" },
              { value: "type", label: "By type, then by name" },
            ]}
            defaultValue={choice.order}
          />
          <BaselineField years={before} chosen={choice.baseline} />
          <p>
            <Button variant="secondary">Show this</Button>
          </p>
        </form>
      </div>
    </Disclosure>
  );
}
