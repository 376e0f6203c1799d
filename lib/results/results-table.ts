import { scales } from "@/lib/parent-questions/catalogue";
import type { Cell, Table } from "@/lib/reports/table";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { wholePoints } from "@/lib/statistics/wording";
import { heardOfRollInWords, notHeardInWords } from "@/lib/statistics/wording-for-results";
import type { GroupResult, QuestionResult, Results } from "./model";
import { contextFamilies, heardInWords, namedBy, shareInSentence } from "./result-words";

const header = [
  "Setting",
  "Survey",
  "Year",
  "What this row is",
  "Question code",
  "Question or families",
  "Who",
  "Status",
  "Families who gave a level (n)",
  "Gave the first answer",
  "Gave the second answer",
  "Gave the third answer",
  "Gave the fourth answer",
  "The four answers",
  "Said they don’t know",
  "Said it does not apply",
  "Did not answer",
  "Share of the two upper answers",
  "Share from",
  "Share to",
  "If the silent felt the opposite",
  "If the silent agreed",
  "In words",
  "Matters most to",
  "Method version",
];

/** The data behind the pictures of a results page: the same rows, with the same hiding (F29, F76). */
export function resultsTable(results: Results): Table {
  return { caution: cautionOf(results), header, rows: [...heardRows(results), ...rowsOf(results)] };
}

function cautionOf({ survey, completed, coverage }: Results): string {
  const { isExample, settingName, ownerName } = survey;
  const madeUp = "Made-up example: these people and figures do not exist.";
  const who = heardOfRollInWords(completed, coverage.roll);
  const rule = "Settings are not to be compared by these figures.";
  return [
    ...[isExample && madeUp, `${settingName}. Asked by ${ownerName}.`],
    ...[who, notHeardInWords(completed, coverage.roll), rule],
  ]
    .filter(Boolean)
    .join(" ");
}

/** Who answered stands before what they said, in the file as on the page. */
function heardRows({ survey, coverage }: Results): Cell[][] {
  const row = (what: string, families: string, words: string) => [
    ...[survey.settingName, survey.title, survey.year, what, noCode, families, "Everyone", "Count"],
    ...Array<Cell>(14).fill(notARating),
    ...[words, notARating, METHOD_VERSION],
  ];
  const { floor, contexts = [], modes = [], languages = [] } = coverage;
  return [
    ...contexts.map(({ context, heard }) =>
      row("Who answered", contextFamilies[context], heardInWords(heard, floor)),
    ),
    ...modes.map(({ name, heard }) => row("How they answered", name, heardInWords(heard, floor))),
    ...languages.map(({ name, heard }) =>
      row("Language they answered in", name, heardInWords(heard, floor)),
    ),
  ];
}

const noCode = "no question";
const notARating = "not a rating";

function rowsOf(results: Results): Cell[][] {
  return results.questions.flatMap((result) => {
    const { forum } = result;
    return [
      rowOf(results, result, "Everyone who answered", result),
      ...(forum
        ? [
            rowOf(results, result, "Come to the forum", forum.attends),
            rowOf(results, result, "Everyone else, with those who didn’t say", forum.everyoneElse),
          ]
        : []),
    ];
  });
}

function rowOf(results: Results, result: QuestionResult, who: string, group: GroupResult): Cell[] {
  const { survey, floors, coverage } = results;
  const { question, named } = result;
  const { share, counts } = group;
  const isEverybody = group === result;
  const blanks = isEverybody ? result.blanks : undefined;
  const silent = isEverybody ? result.silent : undefined;
  const missing = missingIn(group);
  const points = (value: number | undefined) =>
    value === undefined ? missing : wholePoints(value);
  const shown = share.status === "shown" ? share : undefined;
  return [
    ...[survey.settingName, survey.title, survey.year, "What they said", question.code],
    ...[question.text, who, statuses[share.status], shown?.n ?? missing],
    ...[0, 1, 2, 3].map((level) => counts?.[level] ?? missing),
    scales[question.scale].join(" · "),
    ...[blanks?.dontKnow, blanks?.notApplicable, blanks?.notAnswered].map(
      (n) => n ?? (isEverybody ? missing : "for everyone only"),
    ),
    ...[shown?.value, shown?.lower, shown?.upper].map(points),
    ...[silent?.lower, silent?.upper].map((value) =>
      value === undefined ? (shown ? "not known" : missing) : wholePoints(value),
    ),
    shareInSentence(group, question.scale, floors, coverage.floor),
    isEverybody && named !== undefined ? namedBy(named) : "not asked or not shown",
    METHOD_VERSION,
  ];
}

const statuses = {
  shown: "In numbers",
  words: "In words",
  hidden: "Hidden",
  not_computable: "Nobody answered",
};

/** What stands in a cell without a number: "hidden", and never blank or 0 (honest-numbers 5). */
function missingIn({ share }: GroupResult): string {
  if (share.status === "hidden") return "hidden";
  return share.status === "words" ? "in words only" : "nobody answered";
}
