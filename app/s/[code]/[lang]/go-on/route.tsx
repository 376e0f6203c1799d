import { GoOnView } from "@/components/parents/go-on-view";
import { pageAddress, sheetAddress } from "@/lib/answering/address";
import { goOnByCode } from "@/lib/answering/commands";
import { typedText } from "@/lib/answering/posted";
import { stepToGoOn } from "@/lib/answering/steps";
import { admits } from "@/lib/request/buckets";
import { readTypedCode } from "@/lib/surveys/survey-codes";
import { goTo, type View } from "../../../answers";
import { parentForm, parentPage } from "../../../parent-route";
import { refuse } from "../../../refusals";
import { askedIn } from "../../../sheet-visit";
import type { Visit } from "../../../visit";

export const GET = parentPage((visit) => view(visit));

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where, address, language } = visit;
    // Six signs could be tried out one after the other.
    if (!admits("code", address, ctx.now)) return refuse("too_many", language.tag);
    const typed = typedText(form, "code");
    const found = await goOnByCode(ctx, survey.id, readTypedCode(typed));
    if (!found) return view(visit, { typed, unknown: true });
    const here = { ...where, token: found.token };
    return goTo(sheetAddress(here, stepToGoOn(askedIn(visit), found.draft)));
  },
  (visit, form) => view(visit, { typed: typedText(form, "code"), unknown: false }),
);

function view({ voice, where }: Visit, { typed = "", unknown = false } = {}): View {
  return {
    title: voice.speech.say("carryOn"),
    wrong: unknown,
    back: pageAddress(where, "start"),
    body: <GoOnView {...{ voice, typed, unknown, action: pageAddress(where, "go-on") }} />,
  };
}
