import { Notice } from "@/components/ui/notice";
import { dayInWords } from "@/lib/kernel/dates";
import type { Hold } from "@/lib/retention/model";

/** The holds under which a place's records stay; nothing when there are none. */
export function HoldList({ holds }: { holds: readonly Hold[] }) {
  return holds.map(({ id, placeName, reason, placedAt }) => (
    <Notice key={id}>
      {placeName}: records stay since {dayInWords(placedAt)}, whatever their term says. The reason:{" "}
      {reason}
    </Notice>
  ));
}
