import { ThanksView } from "@/components/parents/thanks-view";
import { pageAddress } from "@/lib/answering/address";
import { parentPage } from "../../../parent-route";

/** The receipt, the same for everybody and at an address that names no sheet and no code (R-AN-09). */
export const GET = parentPage(({ voice, survey, where }) => ({
  title: voice.speech.say("thanksTitle"),
  body: (
    <ThanksView
      {...{ voice, survey }}
      resultsHref={pageAddress(where, "results")}
      clearHref={pageAddress(where, "clear")}
    />
  ),
}));
