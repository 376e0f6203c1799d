import { longestComment, mostMatters } from "@/lib/answering/model";
import { familyContexts } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { type Mark, marks, type TypedSheet, typedSheet } from "./model";

/** The name of a question's box in the form. */
export function boxOf(code: string): string {
  return `mark.${code}`;
}

type Fields = Readonly<Record<string, unknown>>;
type Read = { typed: TypedSheet } | { errors: Record<string, string> };

/** Reads one typed sheet out of its form, or says for each box what cannot be. */
export function readTypedSheet(sheet: SurveySheet, fields: Fields): Read {
  const typed = (name: string) => String(fields[name] ?? "").trim();
  const { errors, marks: read } = readMarks(sheet, typed);
  const matters = sheet.asksImportance ? mattersFrom(sheet, typed("matters")) : [];
  if (!matters) errors.matters = `At most ${mostMatters} numbers of questions, like 2 5 9`;
  const forum = sheet.asksForum ? forumFrom(typed("forum")) : undefined;
  if (forum === "unknown") errors.forum = "Type 1, 2 or x, or leave it empty";
  if (!sheet.languages.some(({ tag }) => tag === fields.language)) {
    errors.language = "Choose the language of the sheet";
  }
  if (Object.keys(errors).length > 0) return { errors };
  const ticked = familyContexts.filter((each) => typed(`context.${each}`) !== "");
  const parsed = typedSheet.safeParse({
    ...{ key: fields.key, language: fields.language, marks: read, matters, forum },
    contexts: sheet.asksAboutFamily ? ticked : [],
    comment: sheet.comment ? typed("comment") : "",
  });
  if (parsed.success) return { typed: parsed.data };
  return {
    errors: { comment: `That is more than we can keep: type the first ${longestComment} letters` },
  };
}

function readMarks({ questions }: SurveySheet, typed: (name: string) => string) {
  const errors: Record<string, string> = {};
  const read: Record<string, Mark> = {};
  for (const { code } of questions) {
    const mark = markFrom(typed(boxOf(code)));
    if (mark === "unknown") errors[boxOf(code)] = "Type 1 to 4, 8, 9 or x, or leave the box empty";
    else if (mark) read[code] = mark;
  }
  return { errors, marks: read };
}

/** What a mark means in a reply; a box with two crosses is not answered. */
export function answersOf(typed: TypedSheet): Record<string, number | "DK" | "NA"> {
  const answers: Record<string, number | "DK" | "NA"> = {};
  for (const [code, mark] of Object.entries(typed.marks)) {
    if (mark === "8") answers[code] = "DK";
    else if (mark === "9") answers[code] = "NA";
    else if (mark !== "x") answers[code] = Number(mark) - 1;
  }
  return answers;
}

/** Where the numeric keys of a tablet have no x, a nought does. */
function markFrom(typed: string): Mark | undefined | "unknown" {
  if (typed === "") return undefined;
  const mark = typed === "0" ? "x" : typed.toLowerCase();
  return marks.find((each) => each === mark) ?? "unknown";
}

/** "2 5 9" names questions by their printed numbers; more than a family may choose is nothing we can read. */
function mattersFrom({ questions }: SurveySheet, typed: string): string[] | undefined {
  const numbers = [...new Set(typed.split(/[\s,;.]+/).filter(Boolean))];
  const codes = numbers.flatMap((number) => questions[Number(number) - 1]?.code ?? []);
  return codes.length === numbers.length && codes.length <= mostMatters ? codes : undefined;
}

function forumFrom(typed: string): "yes" | "no" | undefined | "unknown" {
  if (["", "0", "x", "X"].includes(typed)) return undefined;
  if (typed === "1") return "yes";
  return typed === "2" ? "no" : "unknown";
}
