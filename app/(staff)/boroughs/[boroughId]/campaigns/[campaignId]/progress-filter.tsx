import { WhichSettings } from "@/components/borough/which-settings";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/field";
import { type ProgressFilter, settingStates } from "@/lib/campaigns/model";
import { stateNames } from "@/lib/campaigns/progress";

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function ProgressFilterForm({ filter, wards }: { filter: ProgressFilter; wards: string[] }) {
  return (
    <form method="get" action="#settings" className="stack" key={JSON.stringify(filter)}>
      <RadioGroup
        name="state"
        label="Where they are"
        layout="inline"
        options={[
          { value: "", label: "Not finished" },
          ...settingStates.map((value) => ({ value, label: stateNames[value] })),
          { value: "all", label: "All" },
        ]}
        defaultValue={filter.state ?? ""}
      />
      <WhichSettings filter={filter} wards={wards} />
      <p>
        <Button variant="secondary">Show these</Button>
      </p>
    </form>
  );
}
