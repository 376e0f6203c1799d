import type { Actor } from "@/lib/access/model";
import type { AnswerInput, TeamMode } from "@/lib/audits/model";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { contextOf } from "@/lib/request/context";
import { openRound } from "@/lib/rounds/commands";
import { openedAudit } from "./every-table";
import { addPerson, addSettingWithTeam, noon } from "./world";

/** A setting with this many practitioners and one manager, and an audit that they answer each for themselves. */
export async function addTeam(practitioners: number, mode: TeamMode) {
  const place = await addSettingWithTeam();
  const here = { settingId: place.settingId, homeBoroughId: place.boroughId };
  const others = [];
  for (let n = 1; n < practitioners; n += 1) others.push(await addPerson("practitioner", here));
  const ctx = contextOf(place.manager, noon);
  const auditId = await openedAudit(ctx, place.settingId, 2026, "ecf");
  accepted(await openRound(ctx, auditId, mode));
  return { ...place, auditId, practitioners: [place.practitioner, ...others], ctx };
}

export type Choices = Record<string, AnswerInput["choice"]>;

/** Answers these questions as the actor and finishes. */
export async function contribute(actor: Actor, auditId: string, choices: Choices): Promise<void> {
  const ctx = contextOf(actor, noon);
  const inputs = Object.entries(choices).map(([code, choice]) => ({ code, version: 0, choice }));
  accepted(await saveContribution(ctx, auditId, inputs));
  accepted(await finishContribution(ctx, auditId));
}

/** @throws when a command refused. */
export function accepted<T extends object>(outcome: T): Exclude<T, { refused: unknown }> {
  if ("refused" in outcome) throw new Error(`Refused: ${outcome.refused}`);
  return outcome as Exclude<T, { refused: unknown }>;
}
