import { RadioGroup } from "@/components/ui/field";

/** The fixed year to count changes from; nothing to choose where there is no earlier one (F44). */
export function BaselineField({ years, chosen }: { years: readonly number[]; chosen?: number }) {
  if (years.length === 0) return null;
  return (
    <RadioGroup
      name="baseline"
      label="What moved since"
      layout="inline"
      options={[
        { value: "", label: "Not compared" },
        ...years.map((year) => ({ value: String(year), label: year })),
      ]}
      defaultValue={chosen ? String(chosen) : ""}
    />
  );
}
