/** The staff notice, row by row: what db/schema holds about a person who signs in. */
export const kept = [
  {
    what: "Your name and e-mail address",
    why: "So that your team knows who answered, and letters reach you",
    howLong: "As long as the account",
  },
  {
    what: "Your password, as a one-way hash",
    why: "To know that it is you; nobody can read it back",
    howLong: "Until you choose another",
  },
  {
    what: "Where you belong and in which role",
    why: "To show you your own places and nothing else",
    howLong: "As long as the account, with the day it ended",
  },
  {
    what: "When you signed in and were last here, and roughly in which browser",
    why: "To show you where you are signed in, and to end sessions: after 20 hours without use (one hour for borough and platform roles), and after seven days in any case",
    howLong: "A session works for seven days at most; its record goes 30 days after it ended",
  },
  {
    what: "Tries to sign in, counted under a keyed code",
    why: "To stop somebody guessing passwords; neither your address nor your computer’s can be read from it",
    howLong: "Counted for 15 to 60 minutes",
  },
  {
    what: "What you answered for yourself before your team met",
    why: "So that nobody is led by another. Afterwards an open team sees it with names; in a private team it is only counted, and nobody reads it but you",
    howLong: "As long as the audit, six years; it cannot be changed once the round is closed",
  },
  {
    what: "What you answered, wrote or added together, and when",
    why: "It is the audit: your team sees who wrote what",
    howLong: "As long as the audit: six years after the last time anybody worked on it",
  },
  {
    what: "Who did what: opened, answered, signed, invited, removed",
    why: "So that a signed audit can be trusted. It holds no words you wrote",
    howLong: "As long as the setting’s record; it cannot be changed",
  },
  {
    what: "Words you were writing when a session ended",
    why: "To give them back to you, and to nobody else",
    howLong: "Given back for seven days",
  },
  {
    what: "Invitations and letters",
    why: "To send them once; the text is emptied when a letter has gone",
    howLong:
      "An invitation works for seven days, a password link for 30 minutes; what is left of them goes 30 days after",
  },
];
