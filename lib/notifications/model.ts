/** A plain-text message to one person: short, no tracking (M-16). */
export type Letter = {
  recipient: string;
  subject: string;
  body: string;
  /** Leaves no trace once it is sent: not even that there was one (F58). */
  forget?: boolean;
};
