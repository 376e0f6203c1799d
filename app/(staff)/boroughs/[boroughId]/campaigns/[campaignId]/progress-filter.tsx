import { Button } from "@/components/ui/button";
import { RadioGroup, Select } from "@/components/ui/field";
import { type ProgressFilter, settingStates } from "@/lib/campaigns/model";
import { stateNames } from "@/lib/campaigns/progress";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function ProgressFilterForm({ filter, wards }: { filter: ProgressFilter; wards: string[] }) {
  return (
    <form method="get" className="stack" key={JSON.stringify(filter)}>
      <RadioGroup
        name="state"
        label="Where they are"
        layout="inline"
        options={[
          { value: "", label: "All" },
          { value: "waiting", label: "Not finished" },
          ...settingStates.map((value) => ({ value, label: stateNames[value] })),
        ]}
        defaultValue={filter.state ?? ""}
      />
      <RadioGroup
        name="type"
        label="Type"
        layout="inline"
        options={[
          { value: "", label: "All" },
          ...settingTypes.map((value) => ({ value, label: settingTypeNames[value] })),
        ]}
        defaultValue={filter.type ?? ""}
      />
      {wards.length > 0 ? (
        <Select
          name="ward"
          label="Ward"
          options={[
            { value: "", label: "All wards" },
            ...wards.map((ward) => ({ value: ward, label: ward })),
          ]}
          defaultValue={filter.ward ?? ""}
        />
      ) : null}
      <p>
        <Button variant="secondary">Show these</Button>
      </p>
    </form>
  );
}
