import { eq } from "drizzle-orm";
import { authSessions, passwordResets } from "@/db/schema/accounts";
import { joinCodes } from "@/db/schema/joining";
import { outbox } from "@/db/schema/notifications";
import { invitations } from "@/db/schema/organisations";
import type { Role } from "@/lib/access/model";
import { makeToken } from "@/lib/api-tokens/commands";
import { openAudit, saveAnswers } from "@/lib/audits/commands";
import { findAuditWork } from "@/lib/audits/queries";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { addFile } from "@/lib/evidence/commands";
import { hopesCode } from "@/lib/instruments/appreciative";
import { readJoinCode } from "@/lib/joining/join-code";
import { addDays, isoDayOf, yearOf } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { newId, newToken } from "@/lib/kernel/ids";
import { writeQuestion } from "@/lib/local-questions/commands";
import { removePerson } from "@/lib/people/commands";
import { addAction, finishAction } from "@/lib/plans/commands";
import { type Context, contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { closeRound, openRound } from "@/lib/rounds/commands";
import { shareWithBorough } from "@/lib/sharing/commands";
import { signOff } from "@/lib/sign-offs/commands";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { asSuperuser } from "../support/database";
import { addActing } from "../support/every-offer-table";
import { openedAudit, smallPng } from "../support/every-table";
import { addPartnerships } from "../support/partnership";
import { accepted } from "../support/team";
import { addBorough, addPerson, addSetting } from "../support/world";
import type { Person, Place } from "./access-rows";
import { addCampaign, addRegister, addReports } from "./access-world-borough";
import { addSurveys } from "./access-world-surveys";
import { type Browser, openBrowser } from "./browser";

export const password = "seven quiet lanterns at dusk";
const newPassword = "copper kettles over the estuary";
const code = "elppeg.1.policy-practice";

/** The ids of one place, and what else a form or an address may need. */
export type Spot = ReturnType<typeof idsOf> &
  Awaited<ReturnType<typeof addRegister>> &
  Awaited<ReturnType<typeof addCampaign>> &
  Awaited<ReturnType<typeof addReports>> &
  Awaited<ReturnType<typeof addActing>> &
  Awaited<ReturnType<typeof addPartnerships>> & {
    code: string;
    theme: string;
    year: string;
    version: string;
    token: string;
    invitationToken: string;
    resetToken: string;
    email: string;
    password: string;
    newPassword: string;
    /** A session of the manager's, by the hash it is kept under. */
    sessionId: string;
  };

export type World = {
  spots: Record<Place, Spot>;
  emails: Record<Exclude<Person, "anonymous">, string>;
  browsers: Record<Person, Browser>;
};

/** Two boroughs, three settings with work in them, and one signed-in browser for each kind of person. */
export async function makeWorld(origin: string): Promise<World> {
  const passwordHash = await hashPassword(password);
  const [here, there] = [await addBorough("Alderbrook"), await addBorough("Birchfield")];
  const [registerHere, registerThere] = [await addRegister(here), await addRegister(there)];
  const ownPlace = await addPlace(here, "Larch Lane", passwordHash);
  const neighbourPlace = await addPlace(here, "Millrace", passwordHash);
  const elsewherePlace = await addPlace(there, "Tamarind Tree", passwordHash);
  const now = new Date();
  const actingHere = {
    ...(await addActing(ownPlace, now)),
    ...(await addPartnerships(ownPlace, now)),
  };
  const actingThere = {
    ...(await addActing(elsewherePlace, now)),
    ...(await addPartnerships(elsewherePlace, now)),
  };
  const campaignHere = await addCampaign(here, ownPlace);
  const campaignThere = await addCampaign(there, elsewherePlace);
  // Last: a report that is looked at and then issued counts every setting there is.
  const ofHere = { ...registerHere, ...campaignHere, ...(await addReports(here)) };
  const ofThere = { ...registerThere, ...campaignThere, ...(await addReports(there)) };
  // The service under test would send them while its tables are watched.
  await asSuperuser((tx) => tx.delete(outbox));
  const own = { ...idsOf(ownPlace), ...ofHere, ...actingHere };
  const neighbour = { ...idsOf(neighbourPlace), ...ofHere, ...actingHere };
  const elsewhere = { ...idsOf(elsewherePlace), ...ofThere, ...actingThere };
  const everywhere = {
    code,
    theme: "1",
    year: String(yearOf(new Date())),
    version: METHOD_VERSION,
    token: "a-link-nobody-was-sent",
    ...(await addLinks(own.settingId, own.managerId)),
    email: own.managerEmail,
    password,
    newPassword,
    sessionId: "",
  };
  const spots = {
    own: { ...own, ...everywhere },
    neighbour: { ...neighbour, ...everywhere },
    elsewhere: { ...elsewhere, ...everywhere },
    missing: { ...withIds(own, newId), ...everywhere },
    malformed: { ...withIds(own, () => "not-an-id"), ...everywhere },
  };
  const emails = await addPeople(own, passwordHash);
  const signingIn = Object.entries(emails).map(async ([person, email]) => {
    return [person, await signedIn(origin, email)] as const;
  });
  const browsers = Object.fromEntries(await Promise.all(signingIn)) as World["browsers"];
  const sessionId = await secondSessions(origin, emails, own.managerId);
  for (const spot of Object.values(spots)) spot.sessionId = sessionId;
  return { spots, emails, browsers: { ...browsers, anonymous: openBrowser(origin) } };
}

/** Everybody is signed in a second time. @returns the hash of the manager's second session */
async function secondSessions(
  origin: string,
  emails: World["emails"],
  managerId: string,
): Promise<string> {
  const before = await sessionsOf(managerId);
  await Promise.all(Object.values(emails).map((email) => signedIn(origin, email)));
  const after = await sessionsOf(managerId);
  return after.find((each) => !before.includes(each)) ?? "";
}

async function sessionsOf(userId: string): Promise<string[]> {
  const rows = await asSuperuser((tx) =>
    tx
      .select({ id: authSessions.sidHash })
      .from(authSessions)
      .where(eq(authSessions.userId, userId)),
  );
  return rows.map(({ id }) => id);
}

async function addPlace(boroughId: string, name: string, passwordHash: string) {
  const settingId = await addSetting(boroughId, name);
  const where = { settingId, homeBoroughId: boroughId };
  const manager = await addPerson("setting_manager", where, passwordHash);
  const leaver = await addPerson("practitioner", where);
  const ctx = contextOf(manager, new Date());
  const year = yearOf(ctx.now);
  const signedAuditId = await answeredAudit(ctx, settingId, year - 1);
  await signOff(ctx, signedAuditId, "Agreed by the whole team");
  await shareWithBorough(ctx, { settingId, instrument: "elppeg", detail: "questions" });
  const auditId = await answeredAudit(ctx, settingId, year);
  await addHopes(ctx, settingId, year - 1);
  const actionId = await addedAction(ctx, auditId);
  const closedActionId = await addedAction(ctx, auditId);
  await finishAction(ctx, closedActionId, 1, { words: "Every family was rung" });
  await addFile(ctx, { auditId, code, title: `A photo of ${name}`, content: smallPng });
  const team = await addTeamAudits(ctx, settingId);
  const forum = await addSurveys(boroughId, settingId, manager, code);
  await addSessionOf(leaver.userId);
  const [evidence] = (await findAuditWork(ctx, auditId))?.evidence ?? [];
  return {
    boroughId,
    settingId,
    auditId,
    signedAuditId,
    ...team,
    ...forum,
    evidenceId: evidence?.id ?? "",
    actionId,
    closedActionId,
    questionId: await addedQuestion(ctx, settingId),
    tokenId: accepted(await makeToken(ctx, { settingId }, { name: "The dashboard", days: 30 }))
      .tokenId,
    membershipId: leaver.memberships[0]?.id ?? "",
    managerId: manager.userId,
    managerEmail: manager.email,
    manager,
  };
}

function idsOf({ manager: _, ...ids }: Awaited<ReturnType<typeof addPlace>>) {
  return ids;
}

/** Somebody who is signed in elsewhere, for their manager to find. */
async function addSessionOf(userId: string) {
  const [now, expires] = [new Date(), addDays(new Date(), 1)];
  const times = { createdAt: now, seenAt: now, idleExpires: expires, absoluteExpires: expires };
  await asSuperuser((tx) =>
    tx.insert(authSessions).values({ sidHash: newId(), userId, idleMinutes: 60, ...times }),
  );
}

async function addedQuestion(ctx: Context, settingId: string): Promise<string> {
  const words = { kind: "rated", wording: "What about our garden?" } as const;
  const outcome = await writeQuestion(ctx, { settingId, instrument: "elppeg", ...words });
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.questionId;
}

async function answeredAudit(ctx: Context, settingId: string, year: number): Promise<string> {
  const opened = await openAudit(ctx, { settingId, instrument: "elppeg", year });
  if ("refused" in opened) throw new Error(opened.refused);
  await saveAnswers(ctx, opened.auditId, [{ code, version: 0, choice: "2", note: "A note" }]);
  return opened.auditId;
}

/** Three older audits: nothing done in it yet, a round running, and a round that is over. */
async function addTeamAudits(ctx: Context, settingId: string) {
  const year = yearOf(ctx.now);
  const freshAuditId = await openedAudit(ctx, settingId, year - 2);
  const runningAuditId = await openedAudit(ctx, settingId, year - 3);
  const metAuditId = await openedAudit(ctx, settingId, year - 4);
  await openRound(ctx, runningAuditId, "open");
  await openRound(ctx, metAuditId, "open");
  await saveContribution(ctx, metAuditId, [{ code, version: 0, choice: "2" }]);
  await finishContribution(ctx, metAuditId);
  await closeRound(ctx, metAuditId);
  const joinCode = readJoinCode(newId());
  const made = { madeBy: ctx.actor.userId, madeAt: ctx.now, expiresAt: addDays(ctx.now, 1) };
  const row = { id: newId(), auditId: runningAuditId, settingId, ...made };
  const codeHash = await sha256(joinCode);
  await asSuperuser((tx) => tx.insert(joinCodes).values({ ...row, codeHash }));
  return { freshAuditId, runningAuditId, metAuditId, joinCode };
}

/** An invitation and a reset link that nobody has used. */
async function addLinks(settingId: string, userId: string) {
  const [invitationToken, resetToken] = [newToken(), newToken()];
  const now = new Date();
  const expiresAt = addDays(now, 1);
  const invited = { email: "joining@alderbrook.example", role: "reader", settingId } as const;
  const invitation = { tokenHash: await sha256(invitationToken), invitedBy: userId, ...invited };
  const reset = { tokenHash: await sha256(resetToken), userId, expiresAt };
  await asSuperuser(async (tx) => {
    await tx.insert(invitations).values({ id: newId(), ...invitation, createdAt: now, expiresAt });
    await tx.insert(passwordResets).values(reset);
  });
  return { invitationToken, resetToken };
}

/** Due so late that nobody is reminded while the matrix looks on. */
async function addedAction(ctx: Context, auditId: string): Promise<string> {
  const dueOn = isoDayOf(addDays(ctx.now, 200));
  const ownerId = ctx.actor.userId;
  const added = await addAction(ctx, { auditId, code }, { what: "Ring families", dueOn, ownerId });
  if ("refused" in added) throw new Error(added.refused);
  return added.actionId;
}

async function addHopes(ctx: Context, settingId: string, year: number) {
  const opened = await openAudit(ctx, { settingId, instrument: "ecf", year });
  if ("refused" in opened) throw new Error(opened.refused);
  const hopes = { code: hopesCode, version: 0, reflection: "A room with a door" };
  await saveAnswers(ctx, opened.auditId, [hopes]);
}

function withIds<T extends Record<string, string>>(place: T, make: () => string): T {
  return Object.fromEntries(Object.keys(place).map((name) => [name, make()])) as T;
}

async function addPeople(
  { settingId, boroughId, forumId, managerId, managerEmail }: ReturnType<typeof idsOf>,
  passwordHash: string,
): Promise<World["emails"]> {
  const here = { settingId, homeBoroughId: boroughId };
  const add = async (role: Role, where = {}) => (await addPerson(role, where, passwordHash)).email;
  const removed = await addPerson("practitioner", here, passwordHash);
  const role = { id: newId(), role: "setting_manager", placeName: "", isExample: false } as const;
  const memberships = [{ ...role, ...here }];
  const manager = { userId: managerId, name: "", email: managerEmail, memberships };
  await removePerson(contextOf(manager, new Date()), removed.memberships[0]?.id ?? "");
  return {
    setting_manager: managerEmail,
    practitioner: await add("practitioner", here),
    reader: await add("reader", here),
    commissioner: await add("commissioner", { boroughId }),
    analyst: await add("analyst", { boroughId }),
    forum_organiser: await add("forum_organiser", { forumId }),
    platform_administrator: await add("platform_administrator"),
    removed: removed.email,
  };
}

/** A browser that has signed in by the page, without script. */
export async function signedIn(origin: string, email: string, secret = password): Promise<Browser> {
  const browser = openBrowser(origin);
  const answer = await browser.submit("/sign-in", { email, password: secret });
  if (answer.status !== 303) throw new Error(`${email} was not signed in: ${answer.status}`);
  return browser;
}
