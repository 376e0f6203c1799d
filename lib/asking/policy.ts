import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { holdsSurvey, mayRunSurvey } from "@/lib/surveys/policy";
import { isDraft } from "./lifecycle";
import type { Survey, SurveyOwner } from "./model";

/** Makes a survey: whoever would run it (F55). That the setting lies in the owner's borough is for the command to check. */
export function mayMakeSurvey(actor: Actor, owner: SurveyOwner): boolean {
  return mayRunSurvey(actor, owner);
}

/** A setting's manager says how many families there are; who runs a survey of it says so when closing it. */
export function mayCountFamilies(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}

/**
 * Knows that a survey exists and what it asks: whoever holds it; those of the setting once it has opened; and the parent
 * forums around a setting that asks by itself, before it opens as well, because parents have a say in what is asked.
 */
export function maySeeSurvey(actor: Actor, survey: Survey): boolean {
  if (holdsSurvey(actor, survey)) return true;
  if (!survey.forumId && !survey.boroughId && isForumAround(actor, survey)) return true;
  return !isDraft(survey);
}

function isForumAround(actor: Actor, { homeBoroughId }: Survey): boolean {
  return actor.memberships.some(
    (each) => each.role === "forum_organiser" && each.homeBoroughId === homeBoroughId,
  );
}
