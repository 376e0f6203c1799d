import type { Survey } from "@/lib/asking/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";

/** A few lines for WhatsApp, a text message or a newsletter. Whoever sends it may change every word. */
export function messageToPaste(
  { ownerName, settingName, sheet, opening }: Survey,
  address: string,
): string {
  const until = opening?.closesOn
    ? ` You can answer until ${dayInWords(new Date(`${opening.closesOn}T12:00:00Z`))}.`
    : "";
  const asker =
    ownerName === settingName
      ? `${settingName} asks its parents and carers`
      : `${ownerName} asks parents and carers at ${settingName}`;
  const help = sheet.contact ? `\nPaper, another language or a hand: ${sheet.contact}` : "";
  return `${asker}: how is it going? ${count(sheet.questions.length, "short question")}, in your language, without your name.${until}
${address}
Please pass it on to the other parents of your child.${help}`;
}
