import { HelpView } from "@/components/parents/help-view";
import { backFrom } from "../../../back-from";
import { parentPage } from "../../../parent-route";

export const GET = parentPage((visit) => ({
  title: visit.voice.speech.say("helpTitle"),
  back: backFrom(visit),
  body: <HelpView voice={visit.voice} survey={visit.survey} />,
}));
