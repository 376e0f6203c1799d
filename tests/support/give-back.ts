import { responseContexts, surveyComments } from "@/db/schema/answering";
import { responses } from "@/db/schema/surveys";
import type { Actor, Role } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { decideComment } from "@/lib/moderation/commands";
import { listComments } from "@/lib/moderation/queries";
import { publishReply, translateReply, writeItem } from "@/lib/replies/commands";
import { contextOf } from "@/lib/request/context";
import { shareResults } from "@/lib/results/commands";
import { closeSurvey, releaseSurvey } from "@/lib/surveys/commands";
import type { AsOwner } from "./as-owner";
import type { ParentsSurvey } from "./parents-survey";
import { noon } from "./world";

const words = ["Mornings are calmer now.", "ہمیں پہلے سے زیادہ سنا جاتا ہے۔"];

/**
 * Brings an open survey to its end: families answer, the forum closes, releases and gives back, the setting replies.
 * What families send is written past every policy; the rest is done by the real commands.
 */
export async function giveBack(asOwner: AsOwner, survey: ParentsSurvey, replies = 34) {
  const { surveyId, settingId, sheet } = survey;
  await fill(asOwner, survey, replies);
  const organising = contextOf(organiserOf(survey), noon);
  const managing = contextOf(actorIn(survey, "setting_manager", { settingId }), noon);
  must(await closeSurvey(organising, surveyId, { roll: 60, contexts: { working: 40, eal: 14 } }));
  for (const { id, words: shown } of await listComments(organising, surveyId)) {
    const decision = { surveyId, commentId: id, decision: "public" as const, shown };
    must(await decideComment(organising, decision));
  }
  must(await releaseSurvey(organising, surveyId));
  for (const audience of ["setting", "families"] as const)
    must(await shareResults(organising, surveyId, audience));
  const told = "Pick-up is still a crush.";
  const why = "The council owns the fence.";
  const item = { told, will: "Open a second gate.", cannot: "Move the fence.", why, actionId: "" };
  must(await writeItem(managing, { ...item, surveyId, version: 0, key: "" }));
  const others = sheet.languages.filter(({ tag }) => tag !== "en");
  for (const [at, { tag: language }] of others.entries()) {
    const shown = { language, texts: {}, inEnglish: true };
    must(await translateReply(managing, { ...shown, surveyId, version: at + 1 }));
  }
  must(await publishReply(managing, { surveyId, version: others.length + 1 }));
}

/** Whoever runs a forum's survey. */
export function organiserOf(survey: ParentsSurvey): Actor {
  return actorIn(survey, "forum_organiser", { forumId: survey.forumId });
}

function actorIn({ userId }: ParentsSurvey, role: Role, place: object): Actor {
  const membership = { id: newId(), role, ...place, placeName: "Alderbrook", isExample: false };
  return { userId, name: "Nadia", email: "nadia@millrace.example", memberships: [membership] };
}

async function fill(asOwner: AsOwner, { surveyId, settingId, sheet }: ParentsSurvey, n: number) {
  const rows = Array.from({ length: n }, (_, family) => ({
    ...{ id: newId(), surveyId, settingId, opening: 1, week: "2026-06-08" },
    ...{ mode: "online" as const, language: "en", groups: {} },
    answers: Object.fromEntries(
      sheet.questions.map(({ code }, at) => [code, family % 7 === at ? "DK" : (family + at) % 4]),
    ),
  }));
  await asOwner(async (tx) => {
    await tx.insert(responses).values(rows);
    await tx.insert(responseContexts).values(
      rows.map(({ answers: _, ...row }, family) => ({
        ...{ ...row, id: newId() },
        contexts: family % 3 === 0 ? ["working", "eal"] : ["working"],
      })),
    );
    if (sheet.comment !== "public") return;
    await tx.insert(surveyComments).values(
      words.map((each) => ({
        ...{ id: newId(), surveyId, settingId, opening: 1, words: each },
        ...{ promise: "public" as const, language: "en" },
      })),
    );
  });
}

function must(outcome: object): void {
  if ("refused" in outcome) throw new Error(String(outcome.refused));
}
