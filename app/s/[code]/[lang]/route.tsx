import type { CodeAsked } from "@/components/parents/about-view";
import { StartView } from "@/components/parents/start-view";
import { pageAddress, sheetAddress } from "@/lib/answering/address";
import { startDraft } from "@/lib/answering/commands";
import { firstStep, questionSteps } from "@/lib/answering/steps";
import { admits } from "@/lib/request/buckets";
import { goTo, type View } from "../../answers";
import { askedCode, readCode } from "../../asked-code";
import { parentForm, parentPage } from "../../parent-route";
import { refuse } from "../../refusals";
import { askedIn } from "../../sheet-visit";
import type { Visit } from "../../visit";

/** Before you start; once it has closed, what came of it. */
export const GET = parentPage(
  (visit) =>
    visit.survey.isOpen ? view(visit, askedCode(visit)) : goTo(pageAddress(visit.where, "results")),
  "given_back",
);

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where, address, language } = visit;
    const read = readCode(visit, form);
    if (read.problem) return view(visit, { typed: read.typed, problem: read.problem });
    // What only a program fills in is thanked and not kept.
    if (form.get("website")) return goTo(pageAddress(where, "thanks"));
    if (!admits("start", address, ctx.now)) return refuse("too_many", language.tag);
    const token = await startDraft(ctx, survey.id);
    return goTo(sheetAddress({ ...where, token, single: read.single }, firstStep(askedIn(visit))));
  },
  (visit, form) => ({
    ...view(visit, visit.where.single ? undefined : { typed: readCode(visit, form).typed }, true),
  }),
);

function view(visit: Visit, code?: CodeAsked, failed = false): View {
  const { voice, survey, where } = visit;
  const title = voice.speech.word("title") ?? voice.speech.say("start");
  const props = { voice, survey, code: survey.sheet.access === "codes" ? code : undefined, failed };
  return {
    title,
    wrong: code?.problem !== undefined,
    body: (
      <StartView
        {...props}
        count={questionSteps(askedIn(visit)).length}
        action={pageAddress(where, "start")}
        privacyHref={pageAddress(where, "privacy")}
        goOnHref={pageAddress(where, "go-on")}
      />
    ),
  };
}
