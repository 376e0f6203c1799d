/**
 * What helps to hear from those who have not answered, after the sources (ECF and ELPPEG: look beyond nine to five, meet
 * people where they are, do not wait for them to come). "Who have we not heard from?" and never "who is missing".
 */
export const reachingOut = [
  "Stand at the door before eight and after five, with the address on a card and a tablet in hand.",
  "Ask somebody who shares a family’s language to pass it on. People answer people they know.",
  "Take it where parents already are: the dads’ Saturday, the health visitor’s morning, the mosque or church hall.",
  "Give each parent their own, and send one to the parent who lives somewhere else.",
  "Offer paper, and somebody to read it aloud who does not work at the setting.",
  "Say what came of it last time. Nothing brings in more answers than an answer.",
] as const;
