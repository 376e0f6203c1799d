"use client";

import { Notice } from "@/components/ui/notice";
import type { QuestionView } from "./question-views";
import type { Theirs } from "./theme-state";

type Props = {
  code: string;
  view: QuestionView;
  theirs: Theirs;
  onChoose: (choice: "mine" | "theirs") => void;
};

/** Two people answered at once: both answers are shown and one of them chooses. Nothing is overwritten unseen. */
export function Conflict({ code, view, theirs, onChoose }: Props) {
  const name = `resolve:${code}`;
  return (
    <Notice
      tone="warning"
      title={`${theirs.by} answered this${theirs.at ? ` at ${theirs.at}` : ""}, while you did`}
    >
      <fieldset className="stack-tight">
        <legend>Which answer should stand?</legend>
        <input type="hidden" name={name} value="neither" />
        <label className="choice" htmlFor={name}>
          <input
            type="radio"
            id={name}
            name={name}
            value="theirs"
            onChange={() => onChoose("theirs")}
          />
          <span>Theirs: {inWords(theirs, view)}</span>
        </label>
        <label className="choice" htmlFor={`${name}-mine`}>
          <input
            type="radio"
            id={`${name}-mine`}
            name={name}
            value="mine"
            onChange={() => onChoose("mine")}
          />
          <span>Mine, as it stands below</span>
        </label>
      </fieldset>
    </Notice>
  );
}

function inWords({ fields }: Theirs, { options }: QuestionView): string {
  const level = options.find((option) => String(option.level) === fields.choice)?.name;
  const blank = { dont_know: "We don’t know", not_applicable: "Does not apply to us" };
  const answer = level ?? (fields.choice ? blank[fields.choice as keyof typeof blank] : undefined);
  const words = fields.reflection ?? fields.note;
  return [answer ?? (fields.reflection ? "" : "no level"), words && `“${words}”`]
    .filter(Boolean)
    .join(". ");
}
