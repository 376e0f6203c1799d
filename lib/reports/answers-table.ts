import { instrumentNames } from "@/lib/instruments/model";
import { answerInWords, questionInWords } from "@/lib/profiles/answer-words";
import type { Profile, ProfileEvidence, ProfileQuestion, ProfileTheme } from "@/lib/profiles/model";
import { cautionOf } from "./cautions";
import type { Cell, Table } from "./table";

const header = [
  "Setting",
  "Framework",
  "Edition",
  "Year",
  "Number",
  "Theme",
  "Question code",
  "Kind",
  "Question",
  "Answer",
  "How we know",
  "Evidence",
  "Next step",
  "Where the question comes from",
];

/** Everything that was answered in a signed audit, one line for each question, reflections among them (F30). */
export function answersTable(profile: Profile): Table {
  const rows = profile.themes.flatMap((theme) => [
    ...theme.questions
      .filter(({ answer }) => answer !== undefined)
      .map((question) => [...whereOf(profile, theme), ...rated(question)]),
    ...theme.reflections.map(({ code, wording, text }) => [
      ...whereOf(profile, theme),
      ...[code, "Reflection", wording, text || "Not answered", "not asked", "not asked"],
      ...["not asked", "see the rated questions of this theme"],
    ]),
  ]);
  return { caution: cautionOf(profile), header, rows };
}

function whereOf({ settingName, instrument, edition, year }: Profile, theme: ProfileTheme): Cell[] {
  const framework = instrumentNames[instrument].short;
  return [settingName, framework, edition, year, theme.number, theme.title];
}

function rated(question: ProfileQuestion): Cell[] {
  const { code, answer, note, evidence, nextSteps, source } = question;
  const next = typeof answer === "number" ? nextSteps[answer] : undefined;
  return [
    code,
    "Rated",
    questionInWords(question),
    answerInWords(answer),
    note || "nothing written",
    evidence.map(evidenceInWords).join("; ") || "none recorded",
    next ?? "none",
    source,
  ];
}

function evidenceInWords({ title, url, datedOn }: ProfileEvidence): string {
  return [title, url, datedOn].filter(Boolean).join(", ");
}
