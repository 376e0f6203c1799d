import { differenceOfMeans } from "@/lib/statistics/difference";
import type { Estimate } from "@/lib/statistics/estimate";
import { sumOf } from "@/lib/statistics/moments";
import { settingParentGap } from "@/lib/statistics/setting-parent-gap";
import { thresholds } from "@/lib/statistics/thresholds";
import { valuesOf } from "@/lib/surveys/level-counts";
import type { ReleasedRow } from "@/lib/surveys/model";
import type { ReleasedSurvey } from "@/lib/surveys/released-survey";
import { designOf, type SheetQuestion } from "@/lib/surveys/sheet";
import { compareYears } from "@/lib/surveys/year-change";
import type {
  AskedSurvey,
  Findings,
  GroupResult,
  OwnLevel,
  QuestionResult,
  Results,
} from "./model";

type AskedSheet = Pick<AskedSurvey, "sheet">;

type FindingsInput = {
  survey: AskedSheet;
  /** What is out, as this reader may see it: nothing else is looked at. */
  released: Omit<ReleasedSurvey, "rows"> & { rows: readonly ReleasedRow[] };
  comments: readonly string[];
  earlier?: { year: number; rows: readonly ReleasedRow[] };
  /** The setting's signed levels by question code; absent for a reader who does not belong to the setting. */
  ownLevels?: ReadonlyMap<string, OwnLevel>;
};
export type ResultsInput = FindingsInput & { survey: AskedSurvey };

/** Everything a results page, its print, its CSV and its PDF say, of a survey that is named on them. */
export function resultsOf(input: ResultsInput): Results {
  return { survey: input.survey, ...findingsOf(input) };
}

/**
 * What may be said of a survey, from the released rows of one reader and nothing else.
 * Comparisons stand only where both sides are in numbers; when more than three verdicts come together, all of
 * them are held to 99 percent (honest-numbers 3.6).
 */
export function findingsOf(input: FindingsInput): Findings {
  const { survey, released, comments, earlier } = input;
  const { coverage, completed, waiting, releasedAt, rows } = released;
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  const verdicts = countVerdicts(input, found);
  const many = verdicts > thresholds.verdictsBeforeScanning;
  const confidence = many ? thresholds.scanningConfidence : thresholds.confidence;
  const years = earlier && compareYears(earlier.rows, rows, verdicts);
  const changes = new Map(years?.compared.map((change) => [change.link, change]));
  const named = new Map(coverage.matters?.questions.map(({ code, named: n }) => [code, n]));
  const questions = survey.sheet.questions.map((question, index): QuestionResult => {
    const change = changes.get(question.link);
    const everybody = rowOf(found, question);
    return {
      ...{ number: index + 1, question, ...groupOf(everybody) },
      mean: everybody?.figures.mean ?? notReleased,
      blanks: everybody?.figures.blanks,
      silent: everybody?.figures.silent,
      forum: forumOf(survey, question, found, confidence),
      named: named.get(question.code),
      gap: gapOf(question, everybody, input.ownLevels, confidence),
      change: change && { verdict: change.verdict, points: Math.abs(change.change) },
    };
  });
  return {
    ...{ floors: survey.sheet.floors, completed, waiting, releasedAt, coverage },
    ...{ questions, verdicts, comments },
    earlier: earlier &&
      years && {
        year: earlier.year,
        compared: years.compared.length,
        ...{ askedThen: years.askedEarlier, askedNow: years.askedLater },
      },
  };
}

const notReleased: Estimate = { status: "hidden", reason: "few_people" };
type Rows = ReadonlyMap<string, ReleasedRow>;

function keyOf({ kind, code, breakdown, group }: Partial<ReleasedRow>): string {
  return `${kind} ${code} ${breakdown ?? ""} ${group ?? ""}`;
}

function rowOf(found: Rows, { code }: SheetQuestion, breakdown?: string, group?: string) {
  return found.get(keyOf({ kind: "question", code, breakdown, group }));
}

function groupOf(row: ReleasedRow | undefined): GroupResult {
  const { favourable, levels } = row?.figures ?? {};
  const counts = levels?.counts;
  return {
    share: favourable ?? notReleased,
    ...(counts && { counts, favourable: sumOf(counts.slice(-favourableLevels)) }),
  };
}

/** Usually and always, or quite a lot and a lot: fixed with the scales of a survey. */
const favourableLevels = 2;

function forumOf(
  { sheet }: AskedSheet,
  question: SheetQuestion,
  found: Rows,
  confidence: number,
): QuestionResult["forum"] {
  const [breakdown] = designOf(sheet).breakdowns;
  if (!breakdown) return undefined;
  const [attends = "", everyoneElse = ""] = breakdown.groups;
  const both = [attends, everyoneElse].map((group) =>
    groupOf(rowOf(found, question, breakdown.key, group)),
  );
  const [one = groupOf(undefined), other = groupOf(undefined)] = both;
  if (!one.counts || !other.counts) return { attends: one, everyoneElse: other };
  const { difference = 0, verdict } = differenceOfMeans(
    ...([valuesOf(one.counts), valuesOf(other.counts), halfLevel(one.counts), confidence] as const),
  );
  const points = Math.abs(100 * difference);
  return { attends: one, everyoneElse: other, difference: { verdict, points } };
}

function gapOf(
  { mirrors }: SheetQuestion,
  row: ReleasedRow | undefined,
  ownLevels: FindingsInput["ownLevels"],
  confidence: number,
): QuestionResult["gap"] {
  const counts = row?.figures.levels?.counts;
  const own = mirrors.flatMap((code) => {
    const level = ownLevels?.get(code);
    return level ? [{ code, ...level }] : [];
  });
  if (!counts || own.length === 0) return undefined;
  const value = sumOf(own.map(({ level }) => level)) / own.length / (ownScaleLevels - 1);
  const gap = settingParentGap(value, valuesOf(counts), {
    ...{ margin: halfLevel(counts), minReplies: thresholds.numbersFrom, confidence },
  });
  return gap.status === "ok"
    ? { own, verdict: gap.verdict, points: Math.abs(100 * gap.gap) }
    : undefined;
}

/** Not yet, starting, established, embedded. */
const ownScaleLevels = 4;

function halfLevel(counts: readonly number[]): number {
  return thresholds.levelsThatMatter / (counts.length - 1);
}

/** Every verdict the page will hold: one for each comparison whose two sides are in numbers. */
function countVerdicts(
  { survey, released, earlier, ownLevels }: FindingsInput,
  found: Rows,
): number {
  const { confidence } = thresholds;
  const { questions } = survey.sheet;
  const forums = questions.filter(
    (question) => forumOf(survey, question, found, confidence)?.difference,
  );
  const gaps = questions.filter((question) =>
    gapOf(question, rowOf(found, question), ownLevels, confidence),
  );
  const changes = earlier ? compareYears(earlier.rows, released.rows).compared : [];
  return forums.length + gaps.length + changes.length;
}
