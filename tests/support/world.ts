import { users } from "@/db/schema/accounts";
import { boroughs, forums, memberships, settings } from "@/db/schema/organisations";
import type { Actor, Role } from "@/lib/access/model";
import { newId } from "@/lib/kernel/ids";
import { asSuperuser } from "./database";

/** When things happen unless a test says otherwise. */
export const noon = new Date("2026-06-12T12:00:00Z");

type Place = { settingId?: string; boroughId?: string; forumId?: string };

export async function addBorough(name = "Alderbrook"): Promise<string> {
  const id = newId();
  await asSuperuser((tx) => tx.insert(boroughs).values({ id, name, createdAt: noon }));
  return id;
}

export async function addSetting(boroughId: string, name = "Larch Lane"): Promise<string> {
  const id = newId();
  await asSuperuser((tx) =>
    tx.insert(settings).values({ id, boroughId, name, type: "nursery", createdAt: noon }),
  );
  return id;
}

/** Somebody with one role in one place; give `passwordHash` to those who sign in. */
export async function addPerson(
  role: Role,
  place: Place & { homeBoroughId?: string } = {},
  passwordHash = "nobody signs in with this",
): Promise<Actor> {
  const userId = newId();
  const membershipId = newId();
  const { homeBoroughId, ...where } = place;
  const [name, email] = [`Sam ${role}`, `${userId}@alderbrook.example`];
  await asSuperuser(async (tx) => {
    await tx.insert(users).values({ id: userId, email, name, passwordHash, createdAt: noon });
    await tx
      .insert(memberships)
      .values({ id: membershipId, userId, role, ...where, createdAt: noon });
  });
  const placed = { placeName: "Larch Lane", ...where, homeBoroughId, isExample: false };
  return { userId, name, email, memberships: [{ id: membershipId, role, ...placed }] };
}

/** A borough with one setting and the people who belong to it. */
export async function addSettingWithTeam() {
  const boroughId = await addBorough();
  const settingId = await addSetting(boroughId);
  const here = { settingId, homeBoroughId: boroughId };
  return {
    boroughId,
    settingId,
    manager: await addPerson("setting_manager", here),
    practitioner: await addPerson("practitioner", here),
    reader: await addPerson("reader", here),
  };
}

/** A forum in the borough and somebody who organises it. */
export async function addForum(boroughId: string, name = "Alderbrook parents’ forum") {
  const forumId = newId();
  await asSuperuser((tx) =>
    tx.insert(forums).values({ id: forumId, boroughId, name, createdAt: noon }),
  );
  const place = { forumId, homeBoroughId: boroughId };
  return { forumId, organiser: await addPerson("forum_organiser", place) };
}
