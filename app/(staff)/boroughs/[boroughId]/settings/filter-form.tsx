import { WhichSettings } from "@/components/borough/which-settings";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import type { RegisterFilter } from "@/lib/register/model";

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function FilterForm({ filter, wards }: { filter: RegisterFilter; wards: string[] }) {
  return (
    <form method="get" className="stack" key={JSON.stringify(filter)}>
      <WhichSettings filter={filter} wards={wards} />
      <RadioGroup
        name="state"
        label="State"
        layout="inline"
        options={[
          { value: "open", label: "Open" },
          { value: "closed", label: "Closed" },
        ]}
        defaultValue={filter.state}
      />
      <p>
        <Button variant="secondary">Show these</Button>
      </p>
    </form>
  );
}
