import { Paragraphs } from "@/components/parents/paragraphs";
import { Said } from "@/components/parents/said";
import { pageAddress, sheetAddress } from "@/lib/answering/address";
import type { DraftSheet } from "@/lib/answering/model";
import { findDraft } from "@/lib/answering/queries";
import { type Step, stepAfter, stepBefore } from "@/lib/answering/steps";
import { goTo, type View } from "./answers";
import type { Visit } from "./visit";

/** Shows a page of an answer sheet, or that the sheet is not here any more. */
export async function onSheet(
  visit: Visit,
  show: (draft: DraftSheet) => View | Response,
): Promise<View | Response> {
  const { ctx, survey, where } = visit;
  const draft = await findDraft(ctx, survey.id, where.token ?? "");
  return draft ? show(draft) : goneView(visit);
}

/** On to the next page after something was kept; to the look at everything when it was changed from there (F-10). */
export function goOnFrom(visit: Visit, step: Step, kept: boolean): View | Response {
  if (!kept) return goneView(visit);
  return goTo(sheetAddress(visit.where, stepAfter(askedIn(visit), step, isChanging(visit))));
}

/** What this survey asks in the language of the page. */
export function askedIn({ survey, language }: Pick<Visit, "survey" | "language">) {
  return { ...survey.sheet, leftOut: language.leftOut };
}

export function backTo(visit: Visit, step: Step): string {
  const { where, query } = visit;
  const before = stepBefore(askedIn(visit), step, isChanging({ query }));
  return before ? sheetAddress(where, before) : pageAddress(where, "start");
}

/** The address this page's form is sent to: its own. */
export function ownAddress(visit: Visit, step: Step): string {
  return sheetAddress(visit.where, step, isChanging(visit) ? { from: "check" } : {});
}

function isChanging({ query }: Pick<Visit, "query">): boolean {
  return query.get("from") === "check";
}

/** Sent, too old or never there: which of them it is, this page does not know and does not say. */
function goneView({ voice, where }: Visit): View {
  const { speech } = voice;
  return {
    status: 404,
    title: speech.say("goneTitle"),
    body: (
      <>
        <Paragraphs
          voice={voice}
          title={speech.say("goneTitle")}
          words={[speech.say("goneSent"), speech.say("goneKept")]}
        />
        <p>
          <a className="button" href={pageAddress(where, "start")}>
            <Said voice={voice} word={speech.say("startAgain")} />
          </a>
        </p>
      </>
    ),
  };
}
