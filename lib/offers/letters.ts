import { dayInWords } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/notifications/model";
import type { OfferContent } from "./offer-form";

/** Tells a setting what its borough offers. The same to every setting: it says nothing of why. */
export function offerLetter(to: {
  recipient: string;
  boroughName: string;
  offer: Pick<OfferContent, "title" | "words" | "onDay">;
  link: string;
}): Letter {
  const { recipient, boroughName, offer, link } = to;
  const body = `Hello,

${boroughName} offers all of its settings:

${offer.title}
${dayInWords(new Date(offer.onDay))}

${offer.words}

Take a place here, if you like:

${link}`;
  return { recipient, subject: `${boroughName} offers: ${offer.title}`, body };
}

/** Tells those who have a place that it will not take place. */
export function calledOffLetter(to: {
  recipient: string;
  boroughName: string;
  offer: Pick<OfferContent, "title" | "onDay">;
}): Letter {
  const { recipient, boroughName, offer } = to;
  const body = `Hello,

${boroughName} has called off “${offer.title}” on ${dayInWords(new Date(offer.onDay))}, for which you have a place.`;
  return { recipient, subject: `Called off: ${offer.title}`, body };
}
