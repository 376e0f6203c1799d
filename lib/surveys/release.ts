import { type Estimate, METHOD_VERSION } from "@/lib/statistics/estimate";
import { releaseActions } from "@/lib/statistics/release-moment";
import { THRESHOLDS_VERSION } from "@/lib/statistics/thresholds";
import type { ReleasedFigures, ReleasedRow, SurveyDefinition, SurveyRelease } from "./model";
import { withheld } from "./release/figures";
import { earlierEntries } from "./release/in-force";
import { type Outcome, releaseQuestion } from "./release/question";
import { type RawSurvey, readRaw } from "./release/raw";
import { releaseThemes } from "./release/themes";

type Closing = {
  /** Checked here: anything that is not a survey, or not a reply to it, throws. */
  survey: unknown;
  replies: readonly unknown[];
  /** Which opening this is the end of, from 1. */
  opening: number;
  closed: boolean;
  /** Every row that earlier closings of this survey released. */
  earlier: readonly ReleasedRow[];
};

/**
 * Parents' raw answers to the frozen rows that screens, prints and exports read: the only way from one to the other.
 * All the hiding of honest-numbers 3.2 happens here, once, and what cannot be judged is hidden or, when the input
 * is not what it should be, refused by throwing. While the survey is open there are no rows, and
 * after a reopening what is out stands until enough more families have answered.
 */
export function releaseResults({
  survey,
  replies,
  opening,
  closed,
  earlier,
}: Closing): SurveyRelease {
  const raw = readRaw(survey, replies, opening);
  const completed = raw.replies.length;
  const entries = earlierEntries(raw.survey, earlier, opening);
  const released = repliesReleased(raw, earlier);
  const action = actionFor(raw.survey, [...entries.values()].flat(), released, completed, closed);
  if (action !== "publish") return { action, completed, waiting: completed - released, rows: [] };
  const questions = raw.survey.questions.map((question) => ({
    question,
    outcomes: releaseQuestion(raw, question, opening, entries.get(question.code) ?? []),
  }));
  const stamp = {
    ...{ opening, edition: raw.survey.edition },
    ...{ method: METHOD_VERSION, thresholds: THRESHOLDS_VERSION },
  };
  const rows = questions.flatMap(({ question: { code, link }, outcomes }) =>
    outcomes.flatMap((outcome) =>
      forAudiences({ kind: "question" as const, code, link, ...stamp }, outcome),
    ),
  );
  const themes = releaseThemes(raw.survey, [...earlier, ...rows]).flatMap(({ theme, outcome }) =>
    forAudiences({ kind: "theme" as const, code: theme, link: null, ...stamp }, outcome),
  );
  return { action, completed, waiting: 0, rows: [...rows, ...themes] };
}

/** How many replies the newest release took into account; none while nothing is out. */
function repliesReleased({ replies }: RawSurvey, earlier: readonly ReleasedRow[]): number {
  const last = Math.max(0, ...earlier.map(({ opening }) => opening));
  return replies.filter(({ opening }) => opening <= last).length;
}

/** A block of new replies is as large as the floor of what is out: numbers may be subtracted, words less so. */
function actionFor(
  { floors }: SurveyDefinition,
  out: readonly { form: string }[],
  released: number,
  completed: number,
  closed: boolean,
) {
  const block = out.some(({ form }) => form === "numbers") ? floors.numbers : floors.words;
  const before = out.length > 0 ? [{ n: released, closed: true }] : [];
  const actions = releaseActions([...before, { n: completed, closed }], block);
  return actions.at(-1) ?? "count_only";
}

type Row = Omit<ReleasedRow, "audience" | "figures" | "breakdown" | "group">;

/** Numbers and what is hidden are the same for everybody; words are for the setting alone (3.1). */
function forAudiences(row: Row, { breakdown, group, form, figures }: Outcome): ReleasedRow[] {
  const whose = (audience: ReleasedRow["audience"], shown: ReleasedFigures): ReleasedRow => ({
    ...row,
    ...{ audience, breakdown, group, figures: shown },
  });
  if (form !== "words") return [whose("both", figures)];
  const notShown: Estimate = { status: "hidden", reason: "few_people" };
  return [whose("setting", figures), whose("shared", withheld(notShown))];
}
