import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { answerToLocal } from "@/lib/local-questions/answer-words";
import { localSectionTitle } from "@/lib/local-questions/model";
import { ownerInWords, stateInWords } from "@/lib/plans/action-words";
import { isClosed } from "@/lib/plans/lifecycle";
import type { Action } from "@/lib/plans/model";
import { answerInWords, questionInWords, shortened } from "@/lib/profiles/answer-words";
import { findingOf } from "@/lib/profiles/finding";
import {
  evidenceInWords,
  levelsInWords,
  nothingBelowEmbedded,
  nothingEstablished,
} from "@/lib/profiles/highlight-words";
import { goingWell, type Highlight, thingsWeDontKnow, toWorkOn } from "@/lib/profiles/highlights";
import type { Profile } from "@/lib/profiles/model";
import { notesOf } from "@/lib/profiles/notes";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import {
  answeredInWords,
  blanksInWords,
  ownView,
  peopleInWords,
  unknownInWords,
  withoutEvidenceInWords,
} from "@/lib/statistics/wording";

/**
 * The report for a board as what it says, before it is a page or a PDF: both are made from these blocks, so neither
 * can say what the other does not (C-12). Its order is C-11's.
 */
export type ReportBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph"; text: string; lead?: string }
  | { kind: "small" | "quote"; text: string }
  /** Blocks that stand beside each other where there is room. */
  | { kind: "columns"; columns: ReportBlock[][] }
  /** The table that is the picture of the profile: a row for each theme. */
  | { kind: "themes" }
  | { kind: "table"; caption: string; header: readonly string[]; rows: readonly string[][] }
  | { kind: "next page" };

export type Report = { eyebrow: string; title: string; lead?: string; blocks: ReportBlock[] };

export function reportOf(profile: Profile, actions: readonly Action[]): Report {
  const { settingName, instrument, year } = profile;
  const { title, more } = findingOf(profile);
  return {
    eyebrow: `${settingName} · ${instrumentNames[instrument].long} · ${year}`,
    title,
    lead: more,
    blocks: [
      ...whoAnswered(profile),
      { kind: "columns", columns: [wentWell(profile), workOn(profile)] },
      ...unknown(profile),
      ...evidence(profile),
      ...ownQuestions(profile),
      { kind: "next page" },
      ...years(profile),
      ...seenDifferently(profile),
      ...planned(profile, actions),
      ...method(profile),
    ],
  };
}

function whoAnswered({ signedOff, people, totals }: Profile): ReportBlock[] {
  const { byName, at, statement } = signedOff;
  const who = `It was ${peopleInWords(people)} and signed off by ${byName} on ${dayInWords(at)}.`;
  const answered = answeredInWords(totals.answered, totals.applicable);
  return [
    heading("Who answered"),
    paragraph(`${ownView} ${who} ${answered} ${blanksInWords(totals)}`),
    paragraph(
      "Families were not asked in this audit: what they would say is not in these figures.",
    ),
    ...(statement ? [quote(shortened(statement, 200))] : []),
  ];
}

function wentWell(profile: Profile): ReportBlock[] {
  const found = goingWell(profile);
  const none = found.length === 0 ? [paragraph(nothingEstablished)] : [];
  return [
    heading("Going well"),
    ...none,
    ...found.flatMap((one) => [
      ...picked(one, profile),
      ...(one.question.note ? [quote(shortened(one.question.note, 150))] : []),
      small(evidenceInWords(one)),
    ]),
  ];
}

function workOn(profile: Profile): ReportBlock[] {
  const found = toWorkOn(profile);
  const none = found.length === 0 ? [paragraph(nothingBelowEmbedded)] : [];
  return [
    heading("To work on"),
    ...none,
    ...found.flatMap((one) => [
      ...picked(one, profile),
      paragraph(one.question.nextSteps[one.level] ?? "", "Next step:"),
    ]),
  ];
}

function picked(one: Highlight, { earlier }: Profile): ReportBlock[] {
  return [
    { kind: "heading", level: 3, text: questionInWords(one.question) },
    small(`${one.theme.title} · ${levelsInWords(one, earlier?.year)}`),
  ];
}

function unknown(profile: Profile): ReportBlock[] {
  const found = thingsWeDontKnow(profile).length;
  return found > 0 ? [small(unknownInWords(found))] : [];
}

function years(profile: Profile): ReportBlock[] {
  const { earlier, year } = profile;
  return [
    heading(earlier ? `${earlier.year} and ${year}` : `Where we stand in ${year}`),
    { kind: "themes" },
    small(notesOf(profile).join(" ")),
  ];
}

/** Minority views, and questions on which we do not agree, each in its own words (F18). */
function seenDifferently({ themes }: Profile): ReportBlock[] {
  const questions = themes
    .flatMap((theme) => theme.questions)
    .filter(({ agreement }) => agreement?.minorityView);
  if (questions.length === 0) return [];
  return [
    heading("Where some of us see it differently"),
    ...questions.flatMap((question): ReportBlock[] => [
      paragraph(
        question.agreement?.outcome === "agreed"
          ? `We agreed on: ${answerInWords(question.answer)}.`
          : "We do not agree.",
        questionInWords(question),
      ),
      quote(question.agreement?.minorityView ?? ""),
    ]),
  ];
}

const mostOwnQuestions = 3;

/** What we asked ourselves, apart from every figure (F2): few and short, at the end of the first sheet. */
function ownQuestions({ local }: Profile): ReportBlock[] {
  if (!local) return [];
  const shown = local.questions.slice(0, mostOwnQuestions);
  const more = local.questions.length - shown.length;
  return [
    heading(localSectionTitle),
    small("Asked by us beside the published questions, and in none of the figures."),
    ...shown.map(({ id, wording }) => {
      const { words, note } = answerToLocal(local, id);
      const said = note ? `${words}: ${note}` : words;
      return paragraph(shortened(said, 120), shortened(wording, 120));
    }),
    ...(more > 0 ? [small(`${count(more, "more question")} in our profile.`)] : []),
  ];
}

const mostActions = 3;

/** What we will do, who, by when (C-11): the open actions for this framework's questions. */
function planned({ instrument }: Profile, actions: readonly Action[]): ReportBlock[] {
  const open = actions.filter((action) => action.instrument === instrument && !isClosed(action));
  if (open.length === 0) return [heading("What we will do"), paragraph("No action is open.")];
  const shown = open.slice(0, mostActions);
  const more = open.length - shown.length;
  return [
    heading("What we will do"),
    {
      kind: "table",
      caption: "What we will do",
      header: ["Action", "Who", "Where it stands"],
      rows: shown.map((action) => [
        shortened(action.what, 160),
        ownerInWords(action),
        stateInWords(action),
      ]),
    },
    ...(more > 0 ? [small(`${count(more, "more action")} in our plan.`)] : []),
  ];
}

function evidence({ totals, themes }: Profile): ReportBlock[] {
  const noted = themes.flatMap(({ questions }) => questions).filter(({ note }) => note).length;
  const recorded =
    noted + totals.evidence === 0
      ? "No evidence was recorded."
      : `We recorded ${count(noted, "note")} and ${count(totals.evidence, "link or file", "links and files")}.`;
  const missing = withoutEvidenceInWords(totals.withoutEvidence);
  return [heading("Evidence"), paragraph(`${recorded} ${missing}`)];
}

function method({ edition, people }: Profile): ReportBlock[] {
  const who = people === 1 ? "one person" : "the team";
  return [
    heading("How this was done"),
    paragraph(
      `For each question ${who} chose the description that fits, on four levels from Not yet to Embedded. Questions nobody knew, left open or that do not apply are counted apart and never taken for a level. Themes are not added up.`,
    ),
    paragraph(
      `Edition ${edition}, method version ${METHOD_VERSION}; every figure is explained on this service’s page “How figures are worked out”.`,
    ),
  ];
}

function heading(text: string): ReportBlock {
  return { kind: "heading", level: 2, text };
}

function paragraph(text: string, lead?: string): ReportBlock {
  return { kind: "paragraph", text, lead };
}

function small(text: string): ReportBlock {
  return { kind: "small", text };
}

function quote(text: string): ReportBlock {
  return { kind: "quote", text: `“${text}”` };
}
