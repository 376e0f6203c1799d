import { isoDayOf } from "@/lib/kernel/dates";
import { thresholds } from "@/lib/statistics/thresholds";
import type { Verdict } from "@/lib/statistics/verdict";
import { wholePoints } from "@/lib/statistics/wording";
import type { Heard, Named } from "@/lib/surveys/coverage-on-read";
import type { Speech } from "@/lib/surveys/speech";
import type { Word } from "@/lib/surveys/words";
import type { Findings, GroupResult, QuestionResult } from "./model";

/**
 * The sentences of a results page for staff (wording-for-results.ts and wording-for-families.ts) as families read them in
 * their own language. A test holds the English to be the same sentences. Families see nothing that is in words: what
 * rests on fewer than numbers need is hidden from them, whatever a row holds (honest-numbers 3.1).
 */
type Voice = Pick<Speech, "say">;

/** Who answered, of how many, and who was not heard. */
export function heardForFamilies({ say }: Voice, { completed, coverage }: Findings): Word[] {
  const { roll } = coverage;
  // A roll of fewer families than answered is not the number of families here.
  if (roll === null || completed > roll) {
    return [
      say("resultsHeardOnly", { count: completed }),
      say("resultsRollUnknown"),
      say("resultsSilentUnknown"),
    ];
  }
  const silent = roll - completed;
  return [
    say("resultsHeard", { count: completed, roll }),
    silent > 0 ? say("resultsSilent", { count: silent }) : say("resultsSilentNone"),
  ];
}

/** How many of a kind were heard. @param floor the smallest count shown */
export function countForFamilies({ say }: Voice, heard: Heard, floor: number): Word {
  switch (heard) {
    case 0:
      return say("resultsNobody");
    case "few":
      return say("resultsFewer", { count: floor });
    case "all_but_few":
      return say("resultsNearlyAll");
    case "hidden":
      return say("resultsNotShown");
    default:
      return { text: String(heard), english: String(heard), missing: false };
  }
}

/** How many of a kind use the setting, as far as it knows. */
export function knownForFamilies(voice: Voice, known: Heard | null, floor: number): Word {
  if (known === null) return voice.say("resultsNotKnown");
  return known === 0 ? voice.say("resultsNone") : countForFamilies(voice, known, floor);
}

const shareMessages = {
  frequency: { inCounts: "resultsOften", inPercent: "resultsOftenPercent" },
  extent: { inCounts: "resultsMuch", inPercent: "resultsMuchPercent" },
} as const;

/** The share of the two upper answers, or why it is not shown. */
export function shareForFamilies(
  { say }: Voice,
  { question, share, favourable }: Pick<QuestionResult, "question" | "share" | "favourable">,
  { floors }: Pick<Findings, "floors">,
): Word {
  if (share.status === "shown" && favourable !== undefined) {
    const { inCounts, inPercent } = shareMessages[question.scale];
    if (share.n < thresholds.percentagesFrom) return say(inCounts, { favourable, count: share.n });
    const percent = wholePoints((100 * favourable) / share.n);
    return say(inPercent, { percent, count: share.n });
  }
  if (share.status === "not_computable") return say("resultsNoAnswer");
  if (share.status === "hidden" && share.reason === "complement") return say("resultsHiddenToo");
  return say("resultsHiddenFew", { count: floors.numbers });
}

/** What chance and the silent families leave open of a share (F26, F84); nothing where no share is shown. */
export function sureForFamilies(
  { say }: Voice,
  { share, silent }: QuestionResult,
  { coverage }: Findings,
): Word[] {
  if (share.status !== "shown") return [];
  const ends = (range: { lower: number; upper: number }) => ({
    lower: wholePoints(range.lower),
    upper: wholePoints(range.upper),
  });
  return [
    say("resultsInterval", { count: share.n, ...ends(share) }),
    ...(silent ? [say("resultsIfSilent", ends(silent))] : []),
    ...(coverage.roll === null ? [say("resultsRollUnknown")] : []),
  ];
}

type ForumLine = { who: Word; words: Word[] };

const forumMessages: Record<Verdict, Parameters<Speech["say"]>[0]> = {
  higher: "resultsForumHigher",
  higher_but_small: "resultsForumLittleHigher",
  lower: "resultsForumLower",
  lower_but_small: "resultsForumLittleLower",
  about_the_same: "resultsForumSame",
  cannot_tell: "resultsForumCannotTell",
};

/** Those who come to the forum, what sets them apart, and everyone else; or why the two are not shown apart. */
export function forumForFamilies(
  { say }: Voice,
  { question, forum }: Pick<QuestionResult, "question" | "forum">,
  findings: Pick<Findings, "floors">,
): ForumLine[] {
  if (!forum) return [];
  const { attends, everyoneElse, difference } = forum;
  const share = (group: GroupResult) => shareForFamilies({ say }, { question, ...group }, findings);
  const hidden = [attends, everyoneElse].find(({ share: { status } }) => isHidden(status));
  if (hidden) return [{ who: say("resultsForumApart"), words: [share(hidden)] }];
  const verdict = difference ? [say(forumMessages[difference.verdict])] : [];
  return [
    { who: say("resultsForumFamilies"), words: [share(attends), ...verdict] },
    { who: say("resultsForumOthers"), words: [share(everyoneElse)] },
  ];
}

/** What is in words is the setting's alone. */
function isHidden(status: GroupResult["share"]["status"]): boolean {
  return status === "hidden" || status === "words";
}

/** How many chose what matters most to them; nothing is said of few (F87). */
export function choosersForFamilies(
  { say }: Voice,
  { coverage: { matters } }: Pick<Findings, "coverage">,
): Word {
  if (matters?.families === undefined) return say("resultsTooFewChose");
  return say("resultsChose", { count: matters.families });
}

/** How many of them chose this. */
export function namedForFamilies({ say }: Voice, named: Named): Word {
  const isCounted = typeof named === "number" || named === "few";
  const count = countForFamilies({ say }, isCounted ? named : "hidden", thresholds.wordsFrom);
  return say("resultsMattersTo", { named: count });
}

/** Why there is none of parents' own words to read. */
export function noCommentForFamilies({ say }: Voice, { completed, floors }: Findings): Word {
  return completed < floors.numbers
    ? say("resultsWordsFrom", { count: floors.numbers })
    : say("resultsNoWords");
}

/** When it was released, what came in later, and how many comparisons stand on the page. */
export function methodForFamilies(
  { say, day }: Pick<Speech, "say" | "day">,
  findings: Findings,
): Word[] {
  const { releasedAt, waiting, floors, questions, verdicts } = findings;
  const least = questions.some(({ counts }) => counts) ? floors.numbers : floors.words;
  return [
    say("resultsReleased", { date: day(isoDayOf(releasedAt)) }),
    waiting === 0 ? say("resultsAllIn") : say("resultsWaiting", { count: waiting, least }),
    ...(verdicts > thresholds.verdictsBeforeScanning
      ? [say("resultsCompared", { count: verdicts })]
      : []),
  ];
}
