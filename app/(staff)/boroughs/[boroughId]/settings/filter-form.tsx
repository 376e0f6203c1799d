import { Button } from "@/components/ui/button";
import { RadioGroup, Select } from "@/components/ui/field";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import type { RegisterFilter } from "@/lib/register/model";

/** A plain form that puts the choice into the address: it can be kept, shared and used without script (C-14). */
export function FilterForm({ filter, wards }: { filter: RegisterFilter; wards: string[] }) {
  return (
    <form method="get" className="stack" key={JSON.stringify(filter)}>
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
