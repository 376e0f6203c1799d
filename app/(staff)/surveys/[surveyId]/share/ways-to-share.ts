import type { Task } from "@/components/ui/task-list";
import { isOpen } from "@/lib/asking/lifecycle";
import type { Survey } from "@/lib/asking/model";

/** Everything besides the address; codes only where the survey asks for them, and once it is open. */
export function waysToShare(survey: Survey): Task[] {
  const at = (page: string) => `/surveys/${survey.id}/${page}`;
  const way = (page: string, title: string, hint: string): Task => ({
    ...{ href: at(page), title, hint },
    status: { text: "", tone: "plain" },
  });
  const codes = survey.sheet.access === "codes" && isOpen(survey);
  return [
    ...(codes
      ? [
          way("share/slips", "Slips with a code each", "Print, cut up, hand out"),
          way("share/letters", "Letters with a code each", "Paste e-mail addresses"),
        ]
      : []),
    way("poster", "A poster", "With a QR code for each language"),
    way("paper", "The survey on paper", "In each language, and in large print"),
    way("tablet", "A tablet to hand round", "It works without a signal"),
  ];
}
