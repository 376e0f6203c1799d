import { engine, transact } from "@/db/client";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { boroughs, forums, memberships, settings } from "@/db/schema/organisations";
import { hashPassword } from "@/lib/request/passwords";
import { recordInTrail } from "@/lib/trail/commands";
import { loadActions } from "./actions";
import { loadAdministration } from "./administration";
import { loadAudit } from "./audit";
import { loadBoroughRatings } from "./borough-ratings";
import { loadCampaign } from "./campaign";
import { exampleId } from "./ids";
import { loadOffers } from "./offers";
import { loadPartnerships } from "./partnerships";
import { actorOf, examplePassword, examplePeople, membershipsOf } from "./people";
import { exampleBorough, exampleForum, exampleSettings } from "./places";
import { plannedAudits } from "./plan";
import { plannedSurveys } from "./planned-surveys";
import { loadRegister, urnOf } from "./register";
import { loadReports } from "./reports";
import { loadSharing } from "./sharing";
import { loadSurvey } from "./surveys";
import { loadTeam, plannedTeams } from "./teams";

const createdAt = new Date(Date.UTC(2024, 0, 15, 9, 30));
const boroughId = exampleId("borough");

/**
 * Loads the made-up borough when the database holds no borough at all. It is one transaction: a start that was
 * killed in the middle leaves nothing behind, and the next one loads all of it.
 * @returns whether it was loaded
 * @throws with any database but the embedded one: the example's sign-ins are public (R-AUTH-13)
 */
export async function loadExampleBorough(now: Date): Promise<boolean> {
  if ((await engine()).kind !== "embedded") {
    throw new Error("The made-up borough is only ever loaded into the embedded database");
  }
  return transact(async (tx) => {
    const [any] = await tx.select({ id: boroughs.id }).from(boroughs).limit(1);
    if (any) return false;
    await writeExampleBorough(tx, now);
    return true;
  });
}

/** Writes all of it into an empty database, past every policy: whoever calls has seen that it is not a real one. */
export async function writeExampleBorough(tx: Transaction, now: Date): Promise<void> {
  await addPlaces(tx);
  await addPeople(tx, await hashPassword(examplePassword));
  const audits = plannedAudits(now);
  for (const audit of audits) await loadAudit(tx, audit);
  await loadActions(tx, audits, now);
  for (const team of plannedTeams) await loadTeam(tx, team, now);
  for (const survey of plannedSurveys(now)) await loadSurvey(tx, survey);
  await loadRegister(tx, now);
  await loadCampaign(tx, now);
  await loadSharing(tx, now);
  await loadReports(tx, now);
  await loadOffers(tx, now);
  await loadBoroughRatings(tx, now);
  await loadPartnerships(tx, now);
  await loadAdministration(tx, now);
}

async function addPlaces(tx: Transaction) {
  await tx
    .insert(boroughs)
    .values({ id: boroughId, name: exampleBorough, isExample: true, createdAt });
  const forumId = exampleId("forum");
  await tx.insert(forums).values({ id: forumId, boroughId, name: exampleForum, createdAt });
  await tx.insert(settings).values(
    exampleSettings.map(({ number, name, type, places, ward }) => {
      const known = { name, type, places, ward, urn: urnOf(number) };
      return { id: exampleId("setting", number), boroughId, ...known, createdAt };
    }),
  );
}

async function addPeople(tx: Transaction, passwordHash: string) {
  await tx.insert(users).values(
    examplePeople.map(({ number, name, email }) => {
      const id = exampleId("person", number);
      return { id, name, email, passwordHash, isExample: true, createdAt };
    }),
  );
  await tx.insert(memberships).values(
    examplePeople.flatMap((person) =>
      membershipsOf(person).map(({ id, role, settingId, forumId, ...membership }) => {
        const userId = exampleId("person", person.number);
        const place = { settingId, forumId, boroughId: membership.boroughId };
        return { id, userId, role, ...place, createdAt };
      }),
    ),
  );
  const administrator = examplePeople.find(({ places }) =>
    places.some(({ role }) => role === "platform_administrator"),
  );
  if (!administrator) throw new Error("The example has no platform administrator");
  const { userId } = actorOf(administrator);
  const tenant = "platform";
  await recordInTrail(tx, userId, createdAt, { tenant, action: "borough added", boroughId });
  for (const { number } of exampleSettings) {
    const settingId = exampleId("setting", number);
    await recordInTrail(tx, userId, createdAt, { tenant, action: "setting added", settingId });
  }
  const forumId = exampleId("forum");
  await recordInTrail(tx, userId, createdAt, { tenant, action: "forum added", forumId });
}
