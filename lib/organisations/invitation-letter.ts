import { type Role, roleNames } from "@/lib/access/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { Letter } from "@/lib/notifications/model";

/** The letter that carries an invitation's single-use link. */
export function invitationLetter(invitation: {
  inviter: string;
  recipient: string;
  role: Role;
  placeName: string;
  link: string;
  expiresAt: Date;
}): Letter {
  const { inviter, recipient, role, placeName, link, expiresAt } = invitation;
  const body = `Hello,

${inviter} invites you to ${placeName} on Alongside, as ${roleNames[role].toLowerCase()}.
Alongside is where early years settings look at how they work with families.

Open this link to accept. It works once, until ${dayInWords(expiresAt)}.

${link}

If you do not know ${inviter}, you need do nothing.`;
  return { recipient, subject: `${inviter} invites you to ${placeName}`, body };
}
