import { SaveView } from "@/components/parents/save-view";
import { pageAddress, sheetAddress } from "@/lib/answering/address";
import { giveResumeCode } from "@/lib/answering/commands";
import { draftDays } from "@/lib/answering/model";
import { type Step, stepToGoOn } from "@/lib/answering/steps";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { environment } from "@/lib/request/environment";
import { readTypedCode } from "@/lib/surveys/survey-codes";
import { goTo, type View } from "../../../../../answers";
import { parentForm, parentPage } from "../../../../../parent-route";
import { savedPlaceCookie } from "../../../../../saved-place";
import { onSheet } from "../../../../../sheet-visit";
import type { Visit } from "../../../../../visit";

/** My own phone, a code, or neither (O-01). */
export const GET = parentPage((visit) =>
  onSheet(visit, (draft) => {
    const asked = Number(visit.query.get("from"));
    const known = visit.survey.sheet.questions[asked - 1] !== undefined;
    const step: Step = known
      ? { name: "question", number: asked }
      : stepToGoOn(visit.survey.sheet, draft);
    return view(visit, step);
  }),
);

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where, query, language } = visit;
    const from = query.get("from") ?? undefined;
    const token = where.token ?? "";
    if (form.get("keep") === "phone") {
      const { code, single } = where;
      const cookie = savedPlaceCookie({ code, single, token, tag: language.tag });
      const here = sheetAddress(where, { name: "save" }, { from, given: "phone" });
      return goTo(here, { "set-cookie": cookie });
    }
    const given = await giveResumeCode(ctx, { surveyId: survey.id, token });
    // Without its sheet the page says so.
    return goTo(sheetAddress(where, { name: "save" }, { from, given }));
  },
  (visit) => view(visit, { name: "check" }),
);

function view({ voice, survey, where, query, ctx }: Visit, step: Step): View {
  const given = query.get("given");
  const code = readTypedCode(given ?? "");
  const done = given === "phone" ? ({ phone: true } as const) : code ? { code } : undefined;
  const from = query.get("from") ?? undefined;
  const goOn = pageAddress({ code: survey.code, tag: where.tag }, "go-on");
  const address = `${environment().APP_ORIGIN}${goOn}`.replace(/^https?:\/\//, "");
  return {
    title: voice.speech.say("saveTitle"),
    back: sheetAddress(where, step),
    body: (
      <SaveView
        {...{ voice, done, address }}
        action={sheetAddress(where, { name: "save" }, { from })}
        backHref={sheetAddress(where, step)}
        until={voice.speech.day(isoDayOf(addDays(ctx.now, draftDays)))}
      />
    ),
  };
}
