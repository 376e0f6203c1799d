import { z } from "zod";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Instrument, instrumentNames, instruments } from "@/lib/instruments/model";
import { parentScales } from "@/lib/parent-questions/model";
import type { SheetQuestion } from "@/lib/surveys/sheet";
import { typedWords } from "./form-fields";
import { refusalInWords, wordingRefusal } from "./own-question";
import type { QuestionWords } from "./sheet-questions";

/** One question as its form sends it. `mirror` is the code of a question the setting asks itself, or empty. */
export const questionFields = {
  text: typedWords(300).superRefine((text, context) => {
    if (text === "") {
      context.addIssue("Write the question");
      return;
    }
    const refused = wordingRefusal(text);
    if (refused) context.addIssue(refusalInWords[refused]);
  }),
  hint: typedWords(300),
  why: typedWords(400),
  scale: z.enum(parentScales, { error: "Choose how parents answer" }),
  mirror: z.string().max(80).default(""),
};

type TypedQuestion = z.output<z.ZodObject<typeof questionFields>>;

/** A question the setting rates itself on, to be mirrored by one for parents. */
type Mirror = { code: string; theme: string; asked: string };

/** Every question of the newest editions that can be mirrored, by framework and theme. */
function mirrorsOf(instrument: Instrument): Mirror[] {
  return currentEdition(instrument).themes.flatMap((theme, index) =>
    itemsOf(theme)
      .filter(isRated)
      .map(({ code, wording, stem }) => ({
        code,
        theme: `${instrument}.${index + 1}`,
        asked: stem ? `${stem.wording} ${wording}` : wording,
      })),
  );
}

const everyMirror = instruments.flatMap(mirrorsOf);

/** What the setting is asked about the same matter; the code itself when the edition has it no more. */
export function mirrorInWords(code: string): string {
  return everyMirror.find((mirror) => mirror.code === code)?.asked ?? code;
}

/** Choices for a list of mirrors, nothing first. */
export function mirrorChoices(): { value: string; label: string }[] {
  const named = everyMirror.map(({ code, theme, asked }) => {
    const [instrument = "", number] = theme.split(".");
    const { short } = instrumentNames[instrument as Instrument];
    return { value: code, label: `${short} ${number}: ${asked.slice(0, 110)}` };
  });
  return [{ value: "", label: "None of them" }, ...named];
}

/** What was typed as a question's words; a mirror that does not exist is none. */
export function wordsOfQuestion({ mirror, ...typed }: TypedQuestion): QuestionWords {
  const mirrored = everyMirror.find(({ code }) => code === mirror);
  return {
    ...typed,
    theme: mirrored?.theme ?? "own",
    mirrors: mirrored ? [mirrored.code] : [],
  };
}

/** The form as it starts. */
export function fieldsOfQuestion({ text, hint, why, scale, mirrors }: SheetQuestion) {
  return { text, hint, why, scale, mirror: mirrors[0] ?? "" };
}

/** A brand-new question of the organisers' own. */
export function ownQuestion(code: string, words: QuestionWords): SheetQuestion {
  return { ...words, code, link: code, origin: "own" };
}
