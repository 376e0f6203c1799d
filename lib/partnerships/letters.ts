import type { Letter } from "@/lib/notifications/model";

type To = { recipient: string; otherName: string };

/** Tells a setting who would like to look at their work together, and what that asks of it. */
export function invitedLetter(to: To & { words: string; link: string }): Letter {
  const { recipient, otherName, words, link } = to;
  const body = `Hello,

${otherName} invites you to look at your work together from both sides:

${words}

Each of you rates a short list of points for itself. Neither reads the other before both have sent theirs, and nobody else reads it at all. Say yes or no here:

${link}`;
  return { recipient, subject: `${otherName} invites you`, body };
}

/** Says what the invited setting answered. */
export function answeredLetter(
  to: To & { accepted: boolean; words?: string; link: string },
): Letter {
  const { recipient, otherName, accepted, words, link } = to;
  const said = words ? `\n\nThey write:\n\n${words}` : "";
  if (!accepted) {
    const body = `Hello,

It does not suit ${otherName} to look at your work together at the moment.${said}`;
    return { recipient, subject: `${otherName}: not at the moment`, body };
  }
  const body = `Hello,

${otherName} would like to look at your work together.${said}

Rate your side here, and send it when you are ready:

${link}`;
  return { recipient, subject: `${otherName} says yes`, body };
}

/** Says that an invitation is taken back, and no more. */
export function takenBackLetter({ recipient, otherName }: To): Letter {
  const body = `Hello,

${otherName} has taken back the invitation to look at your work together. What you wrote stays yours, and nobody else reads it.`;
  return { recipient, subject: `${otherName}: taken back`, body };
}

/** Both sides are in: each reads the other from now on. */
export function bothSentLetter({ recipient, otherName, link }: To & { link: string }): Letter {
  const body = `Hello,

You and ${otherName} have both sent your side. Read the two beside each other:

${link}`;
  return { recipient, subject: `You and ${otherName}: both sides are in`, body };
}
