import { CheckView } from "@/components/parents/check-view";
import { sheetAddress } from "@/lib/answering/address";
import { parentPage } from "../../../../../parent-route";
import { backTo, onSheet } from "../../../../../sheet-visit";

/** A look at everything before it is sent, with a way to change each (F-10). */
export const GET = parentPage((visit) =>
  onSheet(visit, (draft) => {
    const { voice, survey, where } = visit;
    return {
      title: voice.speech.say("checkTitle"),
      back: backTo({ ...visit, query: new URLSearchParams() }, { name: "check" }),
      body: (
        <CheckView
          {...{ voice, draft, sheet: survey.sheet }}
          changeHref={(step) => sheetAddress(where, step, { from: "check" })}
          nextHref={sheetAddress(where, { name: "about" })}
        />
      ),
    };
  }),
);
