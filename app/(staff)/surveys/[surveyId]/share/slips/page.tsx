import type { Metadata } from "next";
import { SurveyHeader } from "@/components/surveys/survey-header";
import { slipAddressOf, surveyAddressOf } from "@/lib/inviting/queries";
import { dayInWords } from "@/lib/kernel/dates";
import { codesHere } from "../codes-here";
import { SlipsForm } from "./slips-form";

export const metadata: Metadata = { title: "Slips with codes" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function SlipsPage({ params }: Props) {
  const { survey } = await codesHere(params);
  const { id, title, ownerName, settingName, opening } = survey;
  const until = opening?.closesOn && dayInWords(new Date(`${opening.closesOn}T12:00:00Z`));
  const address = surveyAddressOf(survey).replace(/^https?:\/\//, "");
  return (
    <div className="stack">
      <div className="no-print">
        <SurveyHeader
          survey={survey}
          title="Slips with a code each"
          lead="Shuffle them, and let parents draw one. Then nobody knows who has which."
        />
      </div>
      <SlipsForm
        surveyId={id}
        words={{ title, ownerName, settingName, pattern: slipAddressOf(survey), address, until }}
      />
    </div>
  );
}
