/** A plain-text message to one person: short, no tracking (M-16). */
export type Letter = { recipient: string; subject: string; body: string };
