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
import { loadCampaigns } from "./campaign";
import { exampleId } from "./ids";
import { loadOffers } from "./offers";
import { loadPartnerships } from "./partnerships";
import { actorOf, examplePassword, examplePeople, membershipsOf } from "./people";
import { type ExampleBorough, exampleBoroughs } from "./places";
import { plannedAudits } from "./plan";
import { plannedSurveys } from "./planned-surveys";
import { loadRegister, urnOf } from "./register";
import { loadReports } from "./reports";
import { loadSharing } from "./sharing";
import { loadSurvey } from "./surveys";
import { loadTeam, plannedTeams } from "./teams";

const createdAt = new Date(Date.UTC(2024, 0, 15, 9, 30));

/**
 * Loads the two made-up boroughs when the database holds no borough at all. It is one transaction: a start that was
 * killed in the middle leaves nothing behind, and the next one loads all of it.
 * @returns whether it was loaded
 * @throws with any database but the embedded one: the example's sign-ins are public (R-AUTH-13)
 */
export async function loadExampleBorough(now: Date): Promise<boolean> {
  if ((await engine()).kind !== "embedded") {
    throw new Error("The made-up boroughs are only ever loaded into the embedded database");
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
  for (const borough of exampleBoroughs) await addPlaces(tx, borough);
  await addPeople(tx, await hashPassword(examplePassword));
  const audits = plannedAudits(now);
  for (const audit of audits) await loadAudit(tx, audit);
  await loadActions(tx, audits, now);
  for (const team of plannedTeams) await loadTeam(tx, team, now);
  for (const survey of plannedSurveys(now)) await loadSurvey(tx, survey);
  await loadRegister(tx, now);
  await loadCampaigns(tx, now);
  await loadSharing(tx, now);
  await loadReports(tx, now);
  await loadOffers(tx, now);
  await loadBoroughRatings(tx, now);
  await loadPartnerships(tx, now);
  await loadAdministration(tx, now);
}

async function addPlaces(tx: Transaction, { number, name, forum, settings: all }: ExampleBorough) {
  const boroughId = exampleId("borough", number);
  await tx.insert(boroughs).values({ id: boroughId, name, isExample: true, createdAt });
  const forumId = exampleId("forum", number);
  await tx.insert(forums).values({ id: forumId, boroughId, name: forum, createdAt });
  await tx.insert(settings).values(
    all.map((setting) => {
      const { name, type, places, ward } = setting;
      const known = { name, type, places, ward, urn: urnOf(setting.number) };
      return { id: exampleId("setting", setting.number), boroughId, ...known, createdAt };
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
  for (const borough of exampleBoroughs) await recordPlaces(tx, borough, userId);
}

async function recordPlaces(
  tx: Transaction,
  { number, settings: all }: ExampleBorough,
  by: string,
) {
  const tenant = "platform";
  const [boroughId, forumId] = [exampleId("borough", number), exampleId("forum", number)];
  await recordInTrail(tx, by, createdAt, { tenant, action: "borough added", boroughId });
  for (const setting of all) {
    const settingId = exampleId("setting", setting.number);
    await recordInTrail(tx, by, createdAt, { tenant, action: "setting added", settingId });
  }
  await recordInTrail(tx, by, createdAt, { tenant, action: "forum added", forumId });
}
