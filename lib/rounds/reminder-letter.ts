import type { Letter } from "@/lib/notifications/model";

/** A word to somebody who has not finished; it says nothing about anybody's answers. */
export function reminderLetter(reminder: {
  recipient: string;
  name: string;
  from: string;
  placeName: string;
  year: number;
  link: string;
}): Letter {
  const { recipient, name, from, placeName, year, link } = reminder;
  const body = `Hello ${name},

${from} is waiting for your own answers in the ${year} audit of ${placeName}.
You can stop and come back as often as you like. “We don’t know” is an answer too.
When you are done, press “I have finished” on this page:

${link}`;
  return { recipient, subject: `Your answers for ${placeName}`, body };
}
