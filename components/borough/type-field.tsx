import { RadioGroup } from "@/components/ui/field";
import { type SettingType, settingTypeNames } from "@/lib/organisations/model";

type Props = { label: string; types: readonly SettingType[]; chosen?: string };

/** Settings of one type, or all. */
export function TypeField({ label, types, chosen }: Props) {
  return (
    <RadioGroup
      name="type"
      label={label}
      layout="inline"
      options={[
        { value: "", label: "All" },
        ...types.map((type) => ({ value: type, label: settingTypeNames[type] })),
      ]}
      defaultValue={chosen ?? ""}
    />
  );
}
