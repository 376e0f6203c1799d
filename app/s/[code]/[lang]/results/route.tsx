import { FamilyResultsView } from "@/components/parents/family-results-view";
import { Paragraphs } from "@/components/parents/paragraphs";
import { findReplyForFamilies } from "@/lib/replies/queries";
import { findFindingsForFamilies } from "@/lib/results/queries";
import type { View } from "../../../answers";
import { parentPage } from "../../../parent-route";
import { refuse } from "../../../refusals";
import type { Visit } from "../../../visit";

/** What families said and what the setting answers, for whoever has the address, once it was given back to them (F64). */
export const GET = parentPage(async (visit) => {
  const { ctx, survey, language, voice } = visit;
  const findings = await findFindingsForFamilies(ctx, survey);
  if (!findings) return survey.isOpen ? notYet(visit) : refuse("closed", language.tag);
  const reply = await findReplyForFamilies(ctx, survey.id);
  return {
    title: voice.speech.say("resultsTitle"),
    body: <FamilyResultsView {...{ voice, survey, findings, reply }} />,
  };
}, "given_back");

/** Where results will be: while a survey is open for the first time nobody sees any. */
function notYet({ voice }: Visit): View {
  const title = voice.speech.say("resultsTitle");
  const words = [voice.speech.say("resultsNotYet"), voice.speech.say("notWhileOpen")];
  return { title, body: <Paragraphs {...{ voice, title, words }} /> };
}
