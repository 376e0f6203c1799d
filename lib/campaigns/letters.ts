import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/notifications/model";
import type { Campaign, CampaignLetter } from "./model";

type Asking = Pick<Campaign, "boroughName" | "instrument" | "year" | "closesOn" | "message">;

/** The letter that asks a setting's manager, or reminds them. It says nothing of any other setting. */
export function askingLetter(
  letter: CampaignLetter,
  to: { recipient: string; settingName: string; link: string },
  { boroughName, instrument, year, closesOn, message }: Asking,
): Letter {
  const { recipient, settingName, link } = to;
  const until = dayInWords(new Date(closesOn));
  const what = `the ${year} audit with the ${instrumentNames[instrument].short}`;
  const reminds = letter !== "asked";
  const subject = reminds
    ? `Until ${until}: will ${settingName} take part?`
    : `${boroughName} asks ${settingName} to take part`;
  const body = `Hello,

${
  reminds
    ? `${boroughName} has not heard from ${settingName} yet about ${what}. It runs until ${until}.`
    : `${boroughName} asks ${settingName} to take part in ${what}, until ${until}.

${message}`
}

Take part, put it off or say no here. You can ask for help there too. The borough sees how far you have come, and none of your answers.

${link}

${reminds ? "We write no more once you have said something." : "We remind you twice at most, and stop once you have said something."}`;
  return { recipient, subject, body };
}

/** Tells a commissioner that a setting asks for help, in its own words. */
export function helpAskedLetter(help: {
  recipient: string;
  settingName: string;
  words: string;
  link: string;
}): Letter {
  const { recipient, settingName, words, link } = help;
  const body = `Hello,

${settingName} asks for help:

${words}

Answer here:

${link}`;
  return { recipient, subject: `${settingName} asks for help`, body };
}

/** Brings the borough's answer to whoever asked. */
export function helpAnsweredLetter(help: {
  recipient: string;
  boroughName: string;
  words: string;
  link: string;
}): Letter {
  const { recipient, boroughName, words, link } = help;
  const body = `Hello,

${boroughName} answers what you asked:

${words}

It stands here as well, with your question:

${link}`;
  return { recipient, subject: `${boroughName} answers you`, body };
}
