import type { Transaction } from "@/db/engine";
import { contributionAnswers } from "@/db/schema/contributions";
import type { Actor } from "@/lib/access/model";
import { recordAgreement } from "@/lib/agreements/commands";
import { openAudit } from "@/lib/audits/commands";
import type { TeamMode } from "@/lib/audits/model";
import { finishContribution } from "@/lib/contributions/commands";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { addDays } from "@/lib/kernel/dates";
import { openRound } from "@/lib/rounds/commands";
import { chance } from "./chance";
import { accepted, contextIn } from "./context";
import { exampleAuditId, exampleId } from "./ids";
import { ownLevel } from "./own-levels";
import { teamOf } from "./people";
import { exampleSetting } from "./places";
import { noteOn } from "./sentences";
import { agreedInMeeting } from "./team-agreements";

export type PlannedTeam = {
  setting: number;
  instrument: Instrument;
  mode: TeamMode;
  /** Everybody has finished, or nobody has begun. */
  stage: "finished" | "opened";
};

const year = 2026;

/** A team of five that is open and has met, a private one with six practitioners, and a round that has just begun. */
export const plannedTeams: readonly PlannedTeam[] = [
  { setting: 6, instrument: "elppeg", mode: "open", stage: "finished" },
  { setting: 11, instrument: "elppeg", mode: "private", stage: "finished" },
  { setting: 9, instrument: "ecf", mode: "open", stage: "opened" },
];

/** Writes an audit that people answered each for themselves, as their commands would have. */
export async function loadTeam(tx: Transaction, team: PlannedTeam, now: Date): Promise<void> {
  const { setting, instrument, mode, stage } = team;
  const [manager] = teamOf(setting);
  const id = exampleAuditId(setting, instrument, year);
  const settingId = exampleId("setting", setting);
  const opening = contextIn(tx, manager, addDays(now, -16));
  accepted(await openAudit(opening, { id, settingId, instrument, year }));
  accepted(await openRound(opening, id, mode));
  if (stage === "opened") return;
  const people = teamOf(setting);
  const answered = addDays(now, -6);
  await tx
    .insert(contributionAnswers)
    .values(
      people.flatMap((person) => ownAnswers(team, person, { auditId: id, settingId }, answered)),
    );
  for (const person of people)
    accepted(await finishContribution(contextIn(tx, person, answered), id));
  if (mode === "private") return;
  const meeting = contextIn(tx, manager, addDays(now, -2));
  for (const agreement of agreedInMeeting) {
    accepted(await recordAgreement(meeting, id, { version: 0, answerVersion: 0, ...agreement }));
  }
}

function ownAnswers(
  team: PlannedTeam,
  { userId }: Actor,
  place: { auditId: string; settingId: string },
  changedAt: Date,
) {
  const setting = exampleSetting(team.setting);
  const rated = currentEdition(team.instrument).themes.flatMap(itemsOf).filter(isRated);
  return rated.map(({ code }) => {
    const level = ownLevel(setting, userId, code, year);
    const writes = level !== undefined && chance(userId, code, "writes") < 0.12;
    return {
      ...place,
      ...{ userId, code, level, version: 1, changedAt },
      blank: level === undefined ? ("dont_know" as const) : undefined,
      note: writes ? noteOn(setting, code, level, year) : undefined,
    };
  });
}
