import { Select, TextField } from "@/components/ui/field";
import { type SettingType, settingTypes } from "@/lib/organisations/model";
import { TypeField } from "./type-field";

type Props = {
  filter: { name?: string; type?: SettingType; ward?: string };
  wards: readonly string[];
};

/** Which of a borough's settings a list shows; no ward to choose where none is known. */
export function WhichSettings({ filter, wards }: Props) {
  return (
    <>
      <TextField
        name="name"
        label="Name, or part of it"
        width="medium"
        autoComplete="off"
        defaultValue={filter.name}
      />
      <TypeField label="Type" types={settingTypes} chosen={filter.type} />
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
    </>
  );
}
