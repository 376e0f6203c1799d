import { instrumentNames } from "@/lib/instruments/model";
import {
  answerInWords,
  directionInWords,
  questionInWords,
  revisionInWords,
} from "@/lib/profiles/answer-words";
import type { Profile, ProfileQuestion, ProfileTheme } from "@/lib/profiles/model";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { cautionOf } from "./cautions";
import type { Cell, Table } from "./table";

const header = [
  "Setting",
  "Framework",
  "Number",
  "Theme",
  "Question code",
  "Question",
  "Earlier year",
  "Answer then",
  "This year",
  "Answer now",
  "Question against the earlier year",
  "Moved",
  "Questions compared in this theme (n)",
  "Questions of this theme that apply",
  "Possible from",
  "Possible to",
  "Status",
  "Method version",
];

/** Question by question, last year and this year: the data table behind "What moved" (F22, F29). */
export function changesTable(profile: Profile): Table {
  const rows = profile.themes.flatMap((theme) =>
    theme.questions.map((question) => rowOf(profile, theme, question)),
  );
  return { caution: cautionOf(profile), header, rows };
}

function rowOf(profile: Profile, theme: ProfileTheme, question: ProfileQuestion): Cell[] {
  const { settingName, instrument, earlier, year } = profile;
  const compared = theme.change?.linked.sameQuestion ?? 0;
  const { direction } = question;
  return [
    settingName,
    instrumentNames[instrument].short,
    theme.number,
    theme.title,
    question.code,
    questionInWords(question),
    earlier?.year ?? "no earlier year",
    earlier ? answerInWords(question.earlier?.answer) : "no earlier year",
    year,
    answerInWords(question.answer),
    revisionInWords(question) ?? (earlier ? "Same question" : "no earlier year"),
    earlier ? directionInWords(question) : "no earlier year",
    compared,
    theme.result?.score.applicable ?? 0,
    ...possibleAnswers(question),
    direction === "not_compared" ? "Not compared" : "Compared",
    METHOD_VERSION,
  ];
}

/** What the answer could be: itself when there is one, anything on the scale while nobody knows. */
function possibleAnswers({ answer, anchors }: ProfileQuestion): [Cell, Cell] {
  if (answer === "NA" || answer === undefined) return ["does not apply", "does not apply"];
  if (typeof answer === "number") return [answerInWords(answer), answerInWords(answer)];
  return [answerInWords(0), answerInWords(anchors.length - 1)];
}
