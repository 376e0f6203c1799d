import type { RecordKind, Term } from "./model";

/** What has a term: what it is, how long it is kept, why, and from which day. */
export const schedule: Readonly<
  Record<RecordKind, { name: string; term: Term; from: string; why: string }>
> = {
  audits: {
    name: "Audits",
    term: { years: 6 },
    from: "the last time anybody answered in it, signed it or changed one of its actions",
    why: "Six years is how long most claims about work like this can be made. Answers, evidence and its files, sign-offs and closed actions go together. An audit with an open action waits",
  },
  surveys: {
    name: "Parents’ surveys",
    term: { years: 6 },
    from: "the day it closed, or its results or reply were last published",
    why: "Results are set beside an audit of the same years. Questions, answers, results, comments, recordings and the reply go together",
  },
  partnerships: {
    name: "Partnerships looked at from two sides",
    term: { years: 6 },
    from: "the last time either of the two settings did something in it",
    why: "It is read beside audits of the same years. The invitation, its answer and both sides go together; a hold on either setting keeps all of it",
  },
  comment_originals: {
    name: "What was taken out of parents’ comments",
    term: { days: 30 },
    from: "the day somebody decided what is shown",
    why: "Long enough to put a mistake right. The words that are shown stay; a comment that is shown to nobody goes",
  },
  lists: {
    name: "Lists of settings that were imported",
    term: { years: 1 },
    from: "the day the list was imported, taken back or left waiting",
    why: "To see where a mistake came from in the year after it. The settings themselves stay",
  },
  invitations: {
    name: "Invitations",
    term: { days: 30 },
    from: "the day it was used, or stopped working",
    why: "To tell somebody who asks what became of theirs. That a person was invited stays on the trail, without the address",
  },
  join_codes: {
    name: "Codes to join a team",
    term: { days: 30 },
    from: "the day it was withdrawn, or stopped working",
    why: "It opens nothing by then",
  },
  letters: {
    name: "Letters",
    term: { days: 30 },
    from: "the day it was sent, or was given up",
    why: "To find out why somebody had no letter. Its text is gone as soon as it has been sent",
  },
  sessions: {
    name: "Where people were signed in",
    term: { days: 30 },
    from: "the day the session ended",
    why: "To look into a sign-in that somebody does not know as theirs",
  },
  password_links: {
    name: "Links to set a new password",
    term: { days: 30 },
    from: "the time it stopped working",
    why: "To look into a link that somebody did not ask for",
  },
  counted_attempts: {
    name: "Counted attempts to sign in",
    term: { days: 1 },
    from: "the time the count ended",
    why: "Nobody can read from it who tried",
  },
  kept_forms: {
    name: "Words that were being typed when a session ended",
    term: { days: 7 },
    from: "the time the session ended",
    why: "They are there to be given back to whoever typed them, and for nothing else",
  },
};

/** What goes sooner, by what happens and not by a term. */
export const goesSooner: readonly { name: string; when: string }[] = [
  {
    name: "An answer sheet that a family began and did not send",
    when: "30 days after it was last added to",
  },
  {
    name: "A family’s single-use code",
    when: "when it is used; the address it was sent to, when the survey closes",
  },
  { name: "Sheets of paper that are being typed in", when: "when the pile is finished" },
  { name: "The text of a letter", when: "when the letter has been sent" },
];

/** What no term ends while its place uses this service. */
export const keptOn: readonly { name: string; why: string }[] = [
  {
    name: "The trail: who did what",
    why: "It is one chain: no link of it can go. It holds ids and codes, and no words anybody wrote",
  },
  {
    name: "Accounts, and who belonged where",
    why: "A record that stays has to say whose it is. Ask, and an account is closed",
  },
  {
    name: "The register of settings, campaigns, and what a setting agreed to share",
    why: "They say who was asked and what was allowed, and hold none of the answers",
  },
  {
    name: "Which programs were given a token",
    why: "To say later who could read. The token itself is kept by nobody",
  },
  {
    name: "How many families use a setting",
    why: "A count of families, without any of them",
  },
];
