import type { Letter } from "@/lib/notifications/model";

/** Tells an address that it was used, in case it was not its owner who did. */
export function joinedLetter(joined: {
  recipient: string;
  name: string;
  placeName: string;
  origin: string;
}): Letter {
  const { recipient, name, placeName, origin } = joined;
  const body = `Hello ${name},

You joined the team of ${placeName} on Alongside with this address.
To come back on any device, sign in here with your password:

${origin}/sign-in

If it was not you, choose a new password here, and tell ${placeName}:

${origin}/forgotten`;
  return { recipient, subject: `You joined ${placeName}`, body };
}
