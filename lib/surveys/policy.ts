import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";

/** Whose a survey is: a forum's or a borough's, or, with neither, the setting's own. */
export type SurveyPlace = { settingId: string; forumId?: string; boroughId?: string };

/** Makes, opens, closes, releases and shares it: a survey is run by those it belongs to, and by nobody else (F55). */
export function mayRunSurvey(
  actor: Actor,
  { settingId, forumId, boroughId }: SurveyPlace,
): boolean {
  if (forumId || boroughId)
    return actor.memberships.some(
      (each) =>
        (forumId !== undefined && each.forumId === forumId && each.role === "forum_organiser") ||
        (boroughId !== undefined && each.boroughId === boroughId && each.role === "commissioner"),
    );
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/** Looks at how it is going and at its results from within: a borough's analyst and a setting's team as well. */
export function holdsSurvey(actor: Actor, { settingId, forumId, boroughId }: SurveyPlace): boolean {
  if (forumId) return actor.memberships.some((each) => each.forumId === forumId);
  if (boroughId) return actor.memberships.some((each) => each.boroughId === boroughId);
  return membershipOfSetting(actor, settingId) !== undefined;
}

/** Reads comments before anybody else does. The setting's staff never do, whoever asked (F62, F77). */
export function mayModerate(
  actor: Actor,
  { forumId, boroughId, homeBoroughId }: SurveyPlace & { homeBoroughId: string },
): boolean {
  if (forumId || boroughId) return mayRunSurvey(actor, { settingId: "", forumId, boroughId });
  return actor.memberships.some(
    (each) => each.role === "forum_organiser" && each.homeBoroughId === homeBoroughId,
  );
}

/** The setting answers its parents, whoever asked them (F36). */
export function mayReply(actor: Actor, { settingId }: SurveyPlace): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
