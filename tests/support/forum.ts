import { forums } from "@/db/schema/organisations";
import { newId } from "@/lib/kernel/ids";
import { asSuperuser } from "./database";
import { addPerson, addSettingWithTeam, noon } from "./world";

/** A borough with a setting, its team, a forum and its organiser, a commissioner and an analyst. */
export async function addForumWithSetting() {
  const team = await addSettingWithTeam();
  const { boroughId } = team;
  const forumId = newId();
  await asSuperuser((tx) =>
    tx.insert(forums).values({ id: forumId, boroughId, name: "Parents’ Forum", createdAt: noon }),
  );
  return {
    ...team,
    forumId,
    organiser: await addPerson("forum_organiser", { forumId, homeBoroughId: boroughId }),
    commissioner: await addPerson("commissioner", { boroughId }),
    analyst: await addPerson("analyst", { boroughId }),
  };
}
