import { RadioGroup } from "@/components/ui/field";
import type { OverYears } from "@/lib/borough-picture/model";
import { settingSizeNames, settingSizes } from "@/lib/borough-picture/size";
import { baselinesOf } from "@/lib/borough-picture/years-choice";
import { settingTypeNames } from "@/lib/organisations/model";

/** Which settings are counted, and since when. */
export function GroupFields({ over: { choice, offered } }: { over: OverYears }) {
  const before = baselinesOf(offered.years);
  return (
    <>
      <RadioGroup
        name="type"
        label="Settings"
        layout="inline"
        options={[
          { value: "", label: "All" },
          ...offered.types.map((type) => ({ value: type, label: settingTypeNames[type] })),
        ]}
        defaultValue={choice.type ?? ""}
      />
      <RadioGroup
        name="size"
        label="Of what size"
        hint="Sizes are counted within one type: choose a type with it."
        layout="inline"
        options={[
          { value: "", label: "Any" },
          ...settingSizes.map((size) => ({ value: size, label: settingSizeNames[size] })),
        ]}
        defaultValue={choice.size ?? ""}
      />
      {before.length > 0 && (
        <RadioGroup
          name="baseline"
          label="What moved since"
          layout="inline"
          options={[
            { value: "", label: "Not compared" },
            ...before.map((year) => ({ value: String(year), label: year })),
          ]}
          defaultValue={choice.baseline ? String(choice.baseline) : ""}
        />
      )}
    </>
  );
}
