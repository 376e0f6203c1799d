import { dayInWords } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/notifications/model";

/** The letter that says an action is coming due. It holds what the owner wrote themselves or was given, no more. */
export function reminderLetter(reminder: {
  recipient: string;
  what: string;
  dueOn: string;
  settingName: string;
  link: string;
}): Letter {
  const { recipient, what, dueOn, settingName, link } = reminder;
  const day = dayInWords(new Date(dueOn));
  const body = `Hello,

You look after this action in the plan of ${settingName}. It is due on ${day}:

${what}

Done, or no longer needed? Say so here, and choose another day if it has to wait:

${link}`;
  return { recipient, subject: `Due on ${day}: an action in our plan`, body };
}
