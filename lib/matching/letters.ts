import type { Letter } from "@/lib/notifications/model";

type Correspondent = { name: string; email: string };

/** Tells a setting that would share its practice who would like to hear of it. */
export function meetingAskedLetter(to: {
  recipient: string;
  askingName: string;
  theme: string;
  words: string;
  link: string;
}): Letter {
  const { recipient, askingName, theme, words, link } = to;
  const body = `Hello,

${askingName} would like to hear how you work on “${theme}”, because you said that you would share your practice of it:

${words}

Say yes or no here. With a yes we tell each of you how to write to the other; with a no we tell them that it does not suit you.

${link}`;
  return { recipient, subject: `${askingName} would like to meet you`, body };
}

/** Brings two settings together once both have said yes: how to write to the people of the other. */
export function introducedLetter(to: {
  recipient: string;
  otherName: string;
  theme: string;
  people: readonly Correspondent[];
}): Letter {
  const { recipient, otherName, theme, people } = to;
  const body = `Hello,

You and ${otherName} have both said yes to meeting about “${theme}”. Write to them:

${people.map(({ name, email }) => `${name}, ${email}`).join("\n")}

They have your name and address too. The rest is between you: nobody asks what came of it.`;
  return { recipient, subject: `You and ${otherName}`, body };
}

/** Says that it does not suit, and no more. */
export function notThisTimeLetter(to: {
  recipient: string;
  practiceName: string;
  theme: string;
}): Letter {
  const { recipient, practiceName, theme } = to;
  const body = `Hello,

It does not suit ${practiceName} to meet about “${theme}” at the moment. Others may share their practice of it: your page lists them.`;
  return { recipient, subject: `${practiceName}: not at the moment`, body };
}
