"use client";

import { useState } from "react";
import { HintAndError } from "@/components/ui/field-frame";
import type { AnswerFields } from "@/lib/audits/answer-form";
import { proposedLevel } from "@/lib/audits/how-many";
import type { HowMany } from "@/lib/instruments/model";

type Props = {
  code: string;
  howMany: HowMany;
  fields: AnswerFields;
  levelNames: string[];
  error?: string;
};

/** "7 of 9": asked where the source asks about all. It points to a level; people choose (F85). */
export function HowManyFields({ code, howMany, fields, levelNames, error }: Props) {
  const [yes, setYes] = useState(fields.countedYes ?? "");
  const [of, setOf] = useState(fields.countedOf ?? "");
  const level = yes !== "" && of !== "" ? proposedLevel(Number(yes), Number(of)) : undefined;
  const name = `countedYes:${code}`;
  const box = { type: "text", inputMode: "numeric", className: "input input-short" } as const;
  return (
    <fieldset className="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="strong">How many, if you have counted?</legend>
      <HintAndError name={name} label="How many" error={error} />
      <div className="cluster">
        <input
          {...box}
          id={name}
          name={name}
          aria-label={`How many ${howMany.counted}`}
          value={yes}
          onChange={(event) => setYes(event.target.value)}
        />
        <span>of</span>
        <input
          {...box}
          name={`countedOf:${code}`}
          aria-label={`Of how many ${howMany.whole}`}
          value={of}
          onChange={(event) => setOf(event.target.value)}
        />
        <span>{howMany.counted}</span>
      </div>
      <p className="soft small" role="status">
        {level !== undefined &&
          `${yes} of ${of} points to ${levelNames[level]}. Read the descriptions and choose the one that fits.`}
      </p>
    </fieldset>
  );
}
