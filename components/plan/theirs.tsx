import { RadioGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { TheirAction } from "@/lib/plans/form-words";

/** What a colleague saved meanwhile, and the choice between the two: nothing is written over unseen (R-REL-07). */
export function Theirs({ theirs, error }: { theirs: TheirAction; error?: string }) {
  return (
    <Notice tone="warning" title={`${theirs.by} changed this while you were writing`}>
      <input type="hidden" name="version" value={theirs.version} readOnly />
      <input type="hidden" name="choosing" value="yes" readOnly />
      {theirs.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <RadioGroup
        name="resolve"
        label="Which shall stand?"
        options={[
          { value: "theirs", label: `What ${theirs.by} saved` },
          { value: "mine", label: "Mine, as it stands below" },
        ]}
        error={error}
      />
    </Notice>
  );
}
