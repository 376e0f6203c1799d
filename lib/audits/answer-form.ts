import { z } from "zod";
import { type AnswerInput, answerInput } from "./model";

/** The fields one question has on a page; each is sent as "field:code". */
export const answerFields = ["choice", "reflection", "note", "countedYes", "countedOf"] as const;
type AnswerField = (typeof answerFields)[number];
export type AnswerFields = Partial<Record<AnswerField, string>>;

/** "Neither" is what a page sends that shows both answers and on which nobody has chosen yet. */
type Resolve = "mine" | "theirs" | "neither";

/** One question as a page sent it: what it holds, what it held when the page was made, and any choice made since. */
export type SentAnswer = {
  code: string;
  fields: AnswerFields;
  version: string;
  /** The fields as the page was served: a question nobody touched is not saved again over a colleague's. */
  was: AnswerFields;
  /** "Still true this year" was ticked beside last year's answer: that answer's choice. */
  stillTrue?: string;
  /** After a conflict: whose answer stands. */
  resolve?: Resolve;
};

const wasOnRead = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return z.partialRecord(z.enum(answerFields), z.string()).parse(JSON.parse(text));
    } catch {
      context.addIssue("This page is out of date: load it again");
      return z.NEVER;
    }
  });

const key =
  /^(choice|reflection|note|countedYes|countedOf|version|was|still|resolve):([a-z0-9.-]{1,80})$/;

/** Questions from a theme's form, by code. Fields that belong to no question are refused. */
export const sentAnswers = z
  .record(z.string(), z.string().max(20_000))
  .transform((fields, context) => {
    const sent = new Map<string, SentAnswer>();
    for (const [name, value] of Object.entries(fields)) {
      const [, field, code] = key.exec(name) ?? [];
      if (!field || !code) {
        context.addIssue(`This form has no field ${name}`);
        continue;
      }
      const answer: SentAnswer = sent.get(code) ?? { code, fields: {}, version: "0", was: {} };
      sent.set(code, { ...answer, ...readField(answer, field, value) });
    }
    return [...sent.values()];
  });

function readField(answer: SentAnswer, field: string, value: string): Partial<SentAnswer> {
  if (field === "version") return { version: value };
  if (field === "was") return { was: wasOnRead.catch({}).parse(value) };
  if (field === "still") return { stillTrue: value };
  if (field === "resolve")
    return { resolve: value === "theirs" || value === "mine" ? value : "neither" };
  return { fields: { ...answer.fields, [field]: value } };
}

/** Whether anything differs from what the page was served with. */
export function isTouched({ fields, was, stillTrue, resolve }: SentAnswer): boolean {
  const text = (value: string | undefined) => (value ?? "").replaceAll("\r\n", "\n").trim();
  return (
    stillTrue !== undefined ||
    resolve === "mine" ||
    answerFields.some((field) => text(fields[field]) !== text(was[field]))
  );
}

/** The command's input for one sent question, or what is wrong with it, by field name. */
export function inputFrom(
  sent: SentAnswer,
): { input: AnswerInput } | { errors: Record<string, string> } {
  const { code, stillTrue } = sent;
  // The page that shows a conflict holds the newest version already: until somebody chooses it must not count.
  const version = sent.resolve === "neither" ? "0" : sent.version;
  const filled = Object.fromEntries(
    Object.entries(sent.fields).filter(([, value]) => value.trim() !== ""),
  );
  const parsed = answerInput.safeParse({ code, version, choice: stillTrue, ...filled });
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => [
      `${issue.path.join(".")}:${code}`,
      issue.message,
    ]);
    return { errors: Object.fromEntries(issues) };
  }
  const { countedYes: yes, countedOf: of } = parsed.data;
  if ((yes === undefined) !== (of === undefined)) {
    return { errors: { [`countedYes:${code}`]: "Give both numbers, or neither" } };
  }
  if (yes !== undefined && of !== undefined && yes > of) {
    return { errors: { [`countedYes:${code}`]: `${yes} is more than ${of}` } };
  }
  return { input: parsed.data };
}

/** An answer as the fields of its form. */
export function fieldsOf(answer: {
  level?: number;
  blank?: string;
  reflection?: string;
  note?: string;
  countedYes?: number;
  countedOf?: number;
}): AnswerFields {
  const choice = answer.level === undefined ? answer.blank : String(answer.level);
  const all = {
    choice,
    reflection: answer.reflection,
    note: answer.note,
    countedYes: answer.countedYes?.toString(),
    countedOf: answer.countedOf?.toString(),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
