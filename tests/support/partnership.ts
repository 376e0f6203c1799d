import type { Actor } from "@/lib/access/model";
import { answerInvitation, inviteSetting, saveSide, sendSide } from "@/lib/partnerships/commands";
import type { Sayings } from "@/lib/partnerships/model";
import { contextOf } from "@/lib/request/context";
import { addPerson, addSetting, noon } from "./world";

/** One of the two settings of a partnership, and when it acts. */
export type Party = { settingId: string; manager: Actor; now?: Date };

export const ourWords: Sayings = { "partnership.trust": { level: 2, note: "They ring us first" } };
export const theirWords: Sayings = { "partnership.trust": { level: 0, note: "Hidden until then" } };
export const words = "We have four children between us, at noon and until six.";

export async function addParty(boroughId: string, name: string, now = noon): Promise<Party> {
  const settingId = await addSetting(boroughId, name);
  const where = { settingId, homeBoroughId: boroughId };
  return { settingId, manager: await addPerson("setting_manager", where), now };
}

export const at = ({ settingId }: Party, partnershipId: string) => ({ settingId, partnershipId });
export const asParty = ({ manager, now = noon }: Party, actor = manager) => contextOf(actor, now);

export const invite = (from: Party, to: Party) =>
  inviteSetting(asParty(from), from.settingId, { partnerId: to.settingId, words });
export const answer = (party: Party, id: string, yes: boolean) =>
  answerInvitation(asParty(party), at(party, id), { accepted: yes, words: "A word" });
export const send = (party: Party, id: string, seen = 1) =>
  sendSide(asParty(party), at(party, id), seen);
export const save = (party: Party, id: string, sayings: Sayings, seen = 0, actor?: Actor) =>
  saveSide(asParty(party, actor), at(party, id), { seen, sayings });

/** An invitation that was accepted. @returns its id */
export async function begun(from: Party, to: Party): Promise<string> {
  const id = done(await invite(from, to)).partnershipId;
  done(await answer(to, id, true));
  return id;
}

/** One of which both sides are in. @returns its id */
export async function bothSent(from: Party, to: Party): Promise<string> {
  const id = await begun(from, to);
  done(await save(from, id, ourWords));
  done(await save(to, id, theirWords));
  done(await send(from, id));
  done(await send(to, id));
  return id;
}

/**
 * What a setting may find at any stage: an invitation that waits for its answer, one it may take back, a side it has begun,
 * both sides of one, and a setting it has not invited.
 */
export async function addPartnerships(
  { boroughId, settingId, manager }: { boroughId: string; settingId: string; manager: Actor },
  now: Date,
) {
  const ours = { settingId, manager, now };
  const neighbour = () => addParty(boroughId, "Partner", now);
  const ratedPartnershipId = await begun(await neighbour(), ours);
  done(await save(ours, ratedPartnershipId, ourWords));
  return {
    askedPartnershipId: done(await invite(await neighbour(), ours)).partnershipId,
    sentOutPartnershipId: done(await invite(ours, await neighbour())).partnershipId,
    ratedPartnershipId,
    partnershipId: await bothSent(ours, await neighbour()),
    partnerId: (await neighbour()).settingId,
  };
}

/** @throws when a command refused. */
function done<T extends object>(outcome: T): Exclude<T, { refused: unknown }> {
  if ("refused" in outcome) throw new Error(`Refused: ${outcome.refused}`);
  return outcome as Exclude<T, { refused: unknown }>;
}
