import { Paragraphs } from "@/components/parents/paragraphs";
import { type Speech, speechWithoutSurvey } from "@/components/parents/speech";
import type { MessageKey } from "@/lib/languages/messages";
import { answerPage } from "./answers";
import { stylesheetAddress } from "./looks/stylesheet";

type Refusal = { status: number; title: MessageKey; words: readonly MessageKey[] };

const refusals = {
  /** Never was, or has closed: one page for both. */
  closed: { status: 404, title: "closedTitle", words: ["closedWhy", "closedAsk"] },
  unavailable: { status: 503, title: "tooManyTitle", words: ["notReadable", "otherWays"] },
  not_ours: { status: 403, title: "notOurFormTitle", words: ["notOurForm"] },
  too_large: { status: 413, title: "notOurFormTitle", words: ["notOurForm"] },
  too_many: { status: 429, title: "tooManyTitle", words: ["tooMany", "otherWays"] },
} as const satisfies Record<string, Refusal>;
export type Refused = keyof typeof refusals;

/** A page that says no, in the language of the address as far as we speak it. */
export async function refuse(why: Refused, tag = "en", speech?: Speech): Promise<Response> {
  const spoken = speech ?? speechWithoutSurvey(tag);
  const voice = { speech: spoken, both: spoken.unchecked };
  const { status, title, words } = refusals[why];
  return answerPage(
    { voice, languages: [], stylesheet: await stylesheetAddress() },
    {
      ...{ status, title: spoken.say(title) },
      body: (
        <Paragraphs
          voice={voice}
          title={spoken.say(title)}
          words={words.map((key) => spoken.say(key))}
        />
      ),
      headers: status === 503 ? { "retry-after": "3" } : {},
    },
  );
}
