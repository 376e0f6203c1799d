import { AboutView, type CodeAsked } from "@/components/parents/about-view";
import { pageAddress, sheetAddress } from "@/lib/answering/address";
import { sendReply } from "@/lib/answering/commands";
import type { LastAnswers } from "@/lib/answering/model";
import { readLastAnswers } from "@/lib/answering/posted";
import { admits } from "@/lib/request/buckets";
import { goTo, type View } from "../../../../../answers";
import { askedCode, readCode } from "../../../../../asked-code";
import { parentForm, parentPage } from "../../../../../parent-route";
import { refuse } from "../../../../../refusals";
import { onSheet } from "../../../../../sheet-visit";
import type { Visit } from "../../../../../visit";

/** About the family, by choice and last of all; then everything is sent (F-19). */
export const GET = parentPage((visit) =>
  onSheet(visit, () => view(visit, { code: askedCode(visit) })),
);

export const POST = parentForm(
  async (visit, form) => {
    const { ctx, survey, where, language, address } = visit;
    const last = readLastAnswers(form, survey.sheet);
    const { single, typed, problem } = readCode(visit, form);
    if (problem) return view(visit, { given: last, code: { typed, problem } });
    const { code, tag, both } = where;
    const receipt = goTo(pageAddress({ code, tag, both }, "thanks"));
    if (form.get("website")) return receipt;
    if (!admits("send", address, ctx.now)) return refuse("too_many", language.tag);
    const token = where.token ?? "";
    const outcome = await sendReply(ctx, survey, { token, single, language, last });
    return outcome === "closed" ? refuse("closed", language.tag) : receipt;
  },
  (visit, form) => {
    const { typed } = readCode(visit, form);
    const code = askedCode(visit) && { typed };
    return view(visit, { given: readLastAnswers(form, visit.survey.sheet), code, failed: true });
  },
);

type Shown = { given?: LastAnswers; code?: CodeAsked; failed?: boolean };

function view({ voice, survey, where }: Visit, { given, code, failed }: Shown): View {
  return {
    title: voice.speech.say("aboutTitle"),
    wrong: code?.problem !== undefined,
    back: sheetAddress(where, { name: "check" }),
    body: (
      <AboutView
        {...{ voice, survey, given, code, failed }}
        action={sheetAddress(where, { name: "about" })}
      />
    ),
  };
}
