import { PrivacyView } from "@/components/parents/privacy-view";
import { backFrom } from "../../../back-from";
import { parentPage } from "../../../parent-route";

export const GET = parentPage((visit) => ({
  title: visit.voice.speech.say("privacyTitle"),
  back: backFrom(visit),
  body: <PrivacyView voice={visit.voice} survey={visit.survey} />,
}));
