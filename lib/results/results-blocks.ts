import { levelNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";
import {
  rollInWords,
  silentInWords,
  waitingInWords,
  whyHiddenInWords,
} from "@/lib/statistics/wording-for-families";
import {
  apartInWords,
  askedInBothInWords,
  bothGroupsInWords,
  everyoneElseInWords,
  familyBlanksInWords,
  forumCaution,
  forumFamiliesInWords,
  gapCaution,
  gapInWords,
  intervalInWords,
  manyComparedInWords,
  noCommentShown,
  noCommentsYetInWords,
  ownRatingInWords,
  verdictInWords,
  yearCaution,
} from "@/lib/statistics/wording-for-results";
import type { QuestionTable, ResultsBlock } from "./block";
import { heardBlocks } from "./heard-blocks";
import { mattersBlocks } from "./matters-blocks";
import type { QuestionResult, Results } from "./model";
import { answersInWords, favourableAnswers, shareInSentence } from "./result-words";

/** Results as blocks, in the order people read them in (C-11). */
export function resultsBlocks(results: Results): ResultsBlock[] {
  return [
    ...heardBlocks(results),
    { kind: "heading", level: 2, text: "What families said" },
    ...cautionBlocks(results),
    ...results.questions.map((result) => questionBlock(results, result)),
    ...mattersBlocks(results),
    ...yearBlocks(results),
    ...commentBlocks(results),
    ...methodBlocks(results),
  ];
}

/** What no comparison on this page shows: said once, before the first of them (honest-numbers 3.5). */
function cautionBlocks({ questions }: Results): ResultsBlock[] {
  const cautions = [
    questions.some(({ gap }) => gap) && gapCaution,
    questions.some(({ forum }) => forum?.difference) && forumCaution,
  ];
  return cautions.flatMap((text) => (text ? [{ kind: "paragraph" as const, text }] : []));
}

function questionBlock(results: Results, result: QuestionResult): ResultsBlock {
  return {
    kind: "question",
    result,
    paragraphs: [
      sentenceFor(results, result),
      leftOpen(results, result).join(" "),
      ...forumSentences(results, result),
      gapSentences(result).join(" "),
      ...changeSentences(results, result),
    ].filter((text) => text !== ""),
    table: tableOf(results, result),
  };
}

/** What a share leaves open: chance, the families who stayed silent, and those who gave no level. */
function leftOpen(results: Results, { share, silent, blanks }: QuestionResult): string[] {
  if (share.status !== "shown") return [];
  const { roll } = results.coverage;
  const silence = silent ? silentInWords(silent.lower, silent.upper) : undefined;
  return [
    intervalInWords(share.n, share.lower, share.upper),
    ...(silence ? [silence] : roll === null ? [rollInWords(null)] : []),
    ...(blanks ? [familyBlanksInWords(blanks)] : []),
  ];
}

/** In numbers the bars say how many, and the sentence what may be concluded; in words each group has its own. */
function forumSentences(results: Results, { question, forum }: QuestionResult): string[] {
  if (!forum) return [];
  const { attends, everyoneElse, difference } = forum;
  const hidden = [attends.share, everyoneElse.share].find(({ status }) => status === "hidden");
  if (hidden?.status === "hidden") {
    const why = whyHiddenInWords(hidden.reason, results.coverage.floor);
    return [apartInWords(why)];
  }
  const sentence = (group: typeof attends) =>
    shareInSentence(group, question.scale, results.floors, results.coverage.floor);
  if (difference) {
    const { verdict, points } = difference;
    return [forumFamiliesInWords(verdictInWords(verdict, "everyone else", points))];
  }
  if (attends.share.status === "words" && everyoneElse.share.status === "words") {
    const answer = favourableAnswers(question.scale);
    return [bothGroupsInWords(attends.share.word, everyoneElse.share.word, answer)];
  }
  return [forumFamiliesInWords(sentence(attends)), everyoneElseInWords(sentence(everyoneElse))];
}

/** The setting's own rating first, what may be said of both second, and never as a fault (F83). */
function gapSentences({ gap }: QuestionResult): string[] {
  if (!gap) return [];
  const own = gap.own.map(({ level, year }) => `${levelNames[level]} in ${year}`);
  return [ownRatingInWords([...new Set(own)]), gapInWords(gap.verdict)];
}

function changeSentences({ earlier }: Results, { change }: QuestionResult): string[] {
  if (!change || !earlier) return [];
  return [verdictInWords(change.verdict, String(earlier.year), change.points)];
}

function tableOf(
  results: Results,
  { question, forum, ...everybody }: QuestionResult,
): QuestionTable {
  const { scale } = question;
  const line = (name: string, group: Pick<QuestionResult, "share" | "counts" | "favourable">) => [
    name,
    group.counts ? answersInWords(group.counts, scale) : "not in numbers",
    group.share.status === "shown"
      ? `${Math.floor(group.share.value + 0.5)}%, from ${group.share.n} families`
      : shareInSentence(group, scale, results.floors, results.coverage.floor),
  ];
  return {
    caption: question.text,
    header: ["Who", "How many gave each answer", "Share of the two upper answers"],
    rows: [
      line("Everyone who answered", everybody),
      ...(forum
        ? [
            line("Come to the forum", forum.attends),
            line("Everyone else, with those who didn’t say", forum.everyoneElse),
          ]
        : []),
    ],
  };
}

function sentenceFor({ floors, coverage }: Results, result: QuestionResult): string {
  return shareInSentence(result, result.question.scale, floors, coverage.floor);
}

function yearBlocks({ earlier, survey }: Results): ResultsBlock[] {
  if (!earlier) return [];
  const { compared, askedThen, askedNow } = earlier;
  return [
    { kind: "heading", level: 2, text: `${earlier.year} and ${survey.year}` },
    { kind: "paragraph", text: askedInBothInWords(compared, askedThen, askedNow) },
    { kind: "small", text: yearCaution },
  ];
}

/** Shown in no order and without a day; how many were kept back is nobody's to know. */
function commentBlocks({ survey, comments, floors, completed }: Results): ResultsBlock[] {
  if (survey.sheet.comment !== "public") return [];
  const few = completed < floors.numbers;
  const none = few ? noCommentsYetInWords(floors.numbers) : noCommentShown;
  return [
    { kind: "heading", level: 2, text: "In parents’ own words" },
    ...(comments.length === 0 ? [{ kind: "paragraph" as const, text: none }] : []),
    ...comments.map((text) => ({ kind: "quote" as const, text })),
  ];
}

function methodBlocks({
  waiting,
  releasedAt,
  floors,
  verdicts,
  questions,
}: Results): ResultsBlock[] {
  const inNumbers = questions.some(({ counts }) => counts);
  const many = verdicts > thresholds.verdictsBeforeScanning;
  return [
    { kind: "heading", level: 2, text: "How this was done" },
    {
      kind: "paragraph",
      text: `Released on ${dayInWords(releasedAt)} and not changed since. ${waitingInWords(waiting, inNumbers ? floors.numbers : floors.words)}`,
    },
    ...(many ? [{ kind: "paragraph" as const, text: manyComparedInWords(verdicts) }] : []),
    {
      kind: "small",
      text: `Method version ${METHOD_VERSION}. Each figure is explained on this service’s page “How figures are worked out”.`,
    },
  ];
}
