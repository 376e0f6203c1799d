import type { Letter } from "@/lib/notifications/model";

/** A letter with one family's own link. It is forgotten once it is sent: nothing keeps whom it went to (F58). */
export function codeLetter(invitation: {
  recipient: string;
  title: string;
  ownerName: string;
  settingName: string;
  /** With the code in it. */
  link: string;
  reminder: boolean;
}): Letter {
  const { recipient, title, ownerName, settingName, link, reminder } = invitation;
  const opening = reminder
    ? `Not long ago ${ownerName} asked you about ${settingName}.
If you would still like to answer, here is a new link. The one before does not work any more.`
    : `${ownerName} would like to hear what you think of ${settingName}.
Here is a link of your own. It takes one set of answers.`;
  const body = `Hello,

${opening}

${link}

You choose the language. You can leave out any question. You need no account.
The link is not kept with your answers: nobody can tell who said what, or who has answered.

Another parent of your child may ask ${ownerName} for a link of their own.`;
  return { recipient, subject: reminder ? `Once more: ${title}` : title, body, forget: true };
}

/** The letter as it will read, for whoever is about to send it. */
export function exampleLetter(survey: {
  title: string;
  ownerName: string;
  settingName: string;
}): string {
  const { title, ownerName, settingName } = survey;
  const words = { title, ownerName, settingName, recipient: "", link: "(their link)" };
  return codeLetter({ ...words, reminder: false }).body;
}
