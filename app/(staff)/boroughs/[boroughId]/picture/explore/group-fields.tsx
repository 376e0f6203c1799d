import { TypeField } from "@/components/borough/type-field";
import { RadioGroup } from "@/components/ui/field";
import type { OverYears } from "@/lib/borough-picture/model";
import { baselinesOf } from "@/lib/borough-picture/years-choice";
import { settingSizeNames, settingSizes } from "@/lib/organisations/size";
import { BaselineField } from "../choice-fields";

/** Which settings are counted, and since when. */
export function GroupFields({ over: { choice, offered } }: { over: OverYears }) {
  return (
    <>
      <TypeField label="Settings" types={offered.types} chosen={choice.type} />
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
      <BaselineField years={baselinesOf(offered.years)} chosen={choice.baseline} />
    </>
  );
}
