import { joinCodes } from "@/db/schema/joining";
import { forums } from "@/db/schema/organisations";
import { recordAgreement, showQuestion } from "@/lib/agreements/commands";
import { makeToken } from "@/lib/api-tokens/commands";
import { markTheme, openAudit, saveAnswers } from "@/lib/audits/commands";
import { issueReport, makeReport } from "@/lib/borough-reports/commands";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import { askForHelp, makeCampaign, takePart } from "@/lib/campaigns/commands";
import { addComment } from "@/lib/comments/commands";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { addFile } from "@/lib/evidence/commands";
import { answerHopes } from "@/lib/hopes/commands";
import { keepList } from "@/lib/imports/commands";
import { hopesCode } from "@/lib/instruments/appreciative";
import { newId } from "@/lib/kernel/ids";
import { retireQuestion, saveLocalAnswers, writeQuestion } from "@/lib/local-questions/commands";
import { publishReport } from "@/lib/open-data/commands";
import { invite } from "@/lib/organisations/commands";
import { addAction, setTargets, startAction } from "@/lib/plans/commands";
import { askToMove, closeSetting, openSettingAgain } from "@/lib/register/commands";
import { postCampaignLetters, postReminders } from "@/lib/reminders/commands";
import { type Context, contextOf } from "@/lib/request/context";
import { placeHold } from "@/lib/retention/commands";
import { assignTheme, closeRound, openRound } from "@/lib/rounds/commands";
import { shareWithBorough } from "@/lib/sharing/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { releaseSurvey } from "@/lib/surveys/commands";
import { asSuperuser } from "./database";
import { fillOfferTables } from "./every-offer-table";
import { fillSurveyTables } from "./every-survey-table";
import { addSurvey, takeReplies } from "./survey-rows";
import { repliesOf } from "./survey-shaped";
import { addPerson, addSettingWithTeam, noon } from "./world";

/** A file that is what it says it is: the least that counts as a PNG. */
export const smallPng = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
]);

/** At least one row in every table that belongs to a place, made by the real commands. */
export async function fillEveryTable() {
  const team = await addSettingWithTeam();
  const { manager, settingId, boroughId } = team;
  const ctx = contextOf(manager, noon);
  await asSuperuser((tx) =>
    tx.insert(forums).values({ id: newId(), boroughId, name: "Parents", createdAt: noon }),
  );
  await fillRegister(boroughId, settingId);
  await makeToken(ctx, { settingId }, { name: "The dashboard", days: 30 });
  await invite(ctx, { settingId, email: "new@alderbrook.example", role: "reader", placeName: "x" });
  const auditId = await openedAudit(ctx, settingId);
  await saveAnswers(ctx, auditId, [{ code: "elppeg.1.policy-practice", version: 0, choice: "2" }]);
  await markTheme(ctx, auditId, 1, true);
  await addFile(ctx, {
    auditId,
    code: "elppeg.1.policy-practice",
    title: "Photo",
    content: smallPng,
  });
  await fillLocalTables(ctx, settingId, auditId);
  await signOff(ctx, auditId, "We agree");
  await shareWithBorough(ctx, { settingId, instrument: "elppeg", detail: "evidence" });
  await fillReports(boroughId);
  await reopenAudit(ctx, auditId, "One more answer");
  await fillPlan(ctx, settingId, auditId);
  await fillCampaign(team);
  await fillTeamTables(team);
  const surveyId = await addSurvey(team);
  await takeReplies(team, surveyId, repliesOf(12, { welcome: 2 }));
  await releaseSurvey(ctx, surveyId);
  await fillSurveyTables(team);
  await fillOfferTables(team, noon);
  return { ...team, auditId, surveyId };
}

/** Closed and opened again, and asked to move, by a borough with a list that waits. */
async function fillRegister(boroughId: string, settingId: string) {
  const ctx = contextOf(await addPerson("commissioner", { boroughId }), noon);
  const here = { boroughId, settingId };
  await closeSetting(ctx, here);
  await openSettingAgain(ctx, here);
  await askToMove(ctx, here, "Birchfield");
  await keepList(ctx, boroughId, []);
  await placeHold(ctx, { ...here, reason: "A claim" });
}

/** Issued and published for everybody. */
async function fillReports(boroughId: string) {
  const ctx = contextOf(await addPerson("commissioner", { boroughId }), noon);
  const made = await makeReport(ctx, boroughId, { instrument: "elppeg", year: 2026 });
  if ("refused" in made) throw new Error(made.refused);
  const here = { boroughId, reportId: made.reportId };
  const report = await findReport(ctx, here);
  const draft = report && (await findDraft(ctx, report));
  await issueReport(ctx, { ...here, version: 1, seen: draft?.hash ?? "" });
  await publishReport(ctx, { ...here, licence: "OGL-UK-3.0" });
}

/** Asked by the borough, written to, taking part, and asking for help. */
async function fillCampaign(team: Awaited<ReturnType<typeof addSettingWithTeam>>) {
  const { boroughId, settingId } = team;
  const commissioner = await addPerson("commissioner", { boroughId });
  const days = { opensOn: "2026-06-10", closesOn: "2026-07-31" };
  const asked = { instrument: "elppeg", year: 2026, message: "Please", ...days } as const;
  const made = await makeCampaign(contextOf(commissioner, noon), boroughId, asked, () => true);
  if ("refused" in made) throw new Error(made.refused);
  await postCampaignLetters(noon);
  const here = { settingId, campaignId: made.campaignId };
  await takePart(contextOf(team.manager, noon), here);
  await askForHelp(contextOf(team.manager, noon), here, "How do we start?");
}

/** Two questions of the setting's own: one answered, one asked no more. */
async function fillLocalTables(ctx: Context, settingId: string, auditId: string) {
  const words = { settingId, instrument: "elppeg", kind: "rated", wording: "Our garden?" } as const;
  const [asked, retired] = [await written(), await written()];
  await saveLocalAnswers(ctx, auditId, [{ code: asked, version: 0, choice: "1" }]);
  await retireQuestion(ctx, retired, true);

  async function written(): Promise<string> {
    const outcome = await writeQuestion(ctx, words);
    if ("refused" in outcome) throw new Error(outcome.refused);
    return outcome.questionId;
  }
}

/** An action under way whose owner has been reminded, a target, and last year's hopes answered. */
async function fillPlan(ctx: Context, settingId: string, auditId: string) {
  const from = { auditId, code: "elppeg.1.policy-practice" };
  const ownerId = ctx.actor.userId;
  const added = await addAction(ctx, from, { what: "Ring", dueOn: "2026-07-30", ownerId });
  if ("refused" in added) throw new Error(added.refused);
  await startAction(ctx, added.actionId, 1);
  await postReminders(new Date("2026-07-20T12:00:00Z"));
  await setTargets(ctx, auditId, [{ theme: 1, level: 2, version: 0 }]);
  const hopedIn = await openedAudit(ctx, settingId, 2025, "ecf");
  await saveAnswers(ctx, hopedIn, [{ code: hopesCode, version: 0, reflection: "A room" }]);
  const toldIn = await openedAudit(ctx, settingId, 2026, "ecf");
  await answerHopes(ctx, { auditId: toldIn, version: 0, whatHappened: "It opened" });
}

/** One audit that people first answer each for themselves, as far as a meeting. */
async function fillTeamTables(team: Awaited<ReturnType<typeof addSettingWithTeam>>) {
  const { manager, settingId } = team;
  const ctx = contextOf(manager, noon);
  const auditId = await openedAudit(ctx, settingId, 2027, "ecf");
  const code = "ecf.rights.home-visits";
  await openRound(ctx, auditId, "open");
  await assignTheme(ctx, auditId, 1, [manager.userId]);
  await saveContribution(ctx, auditId, [{ code, version: 0, choice: "2" }]);
  await finishContribution(ctx, auditId);
  await closeRound(ctx, auditId);
  const said = { reason: "Most of us do it", present: "All of us" };
  const settled = { version: 0, answerVersion: 0, outcome: "agreed", choice: "2" } as const;
  await recordAgreement(ctx, auditId, { code, ...settled, ...said });
  await showQuestion(ctx, auditId, code);
  await addComment(contextOf(team.reader, noon), { auditId, code, words: "Who was asked?" });
  await asSuperuser((tx) =>
    tx.insert(joinCodes).values({
      ...{ id: newId(), auditId, settingId, codeHash: newId(), madeBy: manager.userId },
      ...{ madeAt: noon, expiresAt: noon },
    }),
  );
}

/** @throws when the audit cannot be opened. */
export async function openedAudit(
  ctx: Parameters<typeof openAudit>[0],
  settingId: string,
  year = 2026,
  instrument: "ecf" | "elppeg" = "elppeg",
): Promise<string> {
  const opened = await openAudit(ctx, { settingId, instrument, year });
  if ("refused" in opened) throw new Error(opened.refused);
  return opened.auditId;
}
