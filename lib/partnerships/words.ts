import { dayInWords } from "@/lib/kernel/dates";
import { sideSoFarInWords } from "@/lib/statistics/wording-for-partnerships";
import { countOpen } from "./comparison";
import { elementsOf } from "./elements";
import { stageOf } from "./lifecycle";
import type { Partnership } from "./model";

/** Where a partnership stands, in one sentence; of the other side it says nothing before both are in. */
export function stageInWords(partnership: Partnership): string {
  const { invitedByUs, edition, ours } = partnership;
  switch (stageOf(partnership)) {
    case "both_sent":
      return `Both sides are in since ${dayOf(partnership.bothSentAt)}.`;
    case "withdrawn":
      return `${invitedByUs ? "We" : "They"} took it back on ${dayOf(partnership.withdrawnAt)}.`;
    case "declined":
      return `It did not suit ${invitedByUs ? "them" : "us"} at the moment.`;
    case "closed":
      return "One of the two settings has closed. Nothing can be added.";
    case "to_answer":
      return "They wait for our answer.";
    case "asked":
      return "They have not answered yet.";
    case "sent":
      return `We sent our side on ${dayOf(ours?.sentAt)}. We hear of theirs when both are in.`;
    case "rating": {
      const elements = elementsOf(edition);
      return sideSoFarInWords(countOpen(elements, ours?.sayings ?? {}), elements.length);
    }
  }
}

function dayOf(moment: Date | undefined): string {
  return moment ? dayInWords(moment) : "";
}
