import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { listInWords } from "@/lib/kernel/words";
import type { GrantDetail } from "./model";

/** What each grade is called, from the least up. */
export const detailNames: Record<GrantDetail, { name: string; in: string }> = {
  themes: { name: "Levels", in: "the level of each theme" },
  questions: { name: "Questions", in: "the level of each question" },
  evidence: { name: "Evidence", in: "each question, with what shows it" },
};

const settingsLikeOurs =
  "Settings like ours can see how ten or more others lie together. We are one of those, and never named.";

const countedInReports =
  "A report they issue to their committee counts us with four or more others, and names nobody. It keeps that count for good. They may publish it for everybody.";

type Told = {
  boroughName: string;
  instrument: Instrument;
  detail: GrantDetail;
  /** The signed years it covers. */
  years: readonly number[];
  /** An ISO day; absent while none has been chosen. */
  fromOn?: string;
};

/**
 * What the borough would see, in whole sentences: the words a setting reads before it shares, kept with the grant and
 * shown to the borough beside the page (F48). Whoever changes what a grade holds changes these with it.
 */
export function statementOf({ boroughName, instrument, detail, years, fromOn }: Told): string[] {
  const { short, themeWord } = instrumentNames[instrument];
  const theme = themeWord.toLowerCase();
  const signed = listInWords(years.toSorted((a, b) => a - b).map(String));
  return [
    `The commissioner and the analysts of ${boroughName} see, with our name, what we signed off of the ${short}: ${signed}.`,
    `For each ${theme} they see its level, the points behind it, and how many of its questions stand at each level or have none.`,
    ...(detail === "themes" ? [] : [questionsSeen]),
    ...(detail === "evidence" ? [evidenceSeen] : []),
    `They do not see ${listInWords(notSeen(detail))}.`,
    settingsLikeOurs,
    countedInReports,
    ...(fromOn ? [`They see it from ${dayInWords(new Date(`${fromOn}T12:00:00Z`))} on.`] : []),
    "An audit we sign after today is not shared until we say so again.",
    "We can take this back at any time. From then on no page and no download of theirs holds it; what they printed or downloaded before stays with them.",
  ];
}

const questionsSeen =
  "They see the level we gave each question, and so what moved from one year to another.";
const evidenceSeen =
  "They read what we wrote under “How do you know?”, and the titles, days and web addresses of our evidence. They cannot open our files.";

function notSeen(detail: GrantDetail): string[] {
  return [
    ...(detail === "themes" ? ["which question has which level"] : []),
    ...(detail === "evidence" ? [] : ["our notes and evidence"]),
    "who answered what",
    "work under way",
    "our reflections and own questions",
    "comments",
    "our plan",
  ];
}
