import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { mayRunSurvey } from "@/lib/surveys/policy";
import type { SurveyOwner } from "./model";

/** Makes a survey: whoever would run it (F55). That the setting lies in the owner's borough is for the command to check. */
export function mayMakeSurvey(actor: Actor, owner: SurveyOwner): boolean {
  return mayRunSurvey(actor, owner);
}

/** A setting's manager says how many families there are; who runs a survey of it says so when closing it. */
export function mayCountFamilies(actor: Actor, { settingId }: { settingId: string }): boolean {
  return membershipOfSetting(actor, settingId)?.role === "setting_manager";
}
