import type { Actor } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { mayModerate, type SurveyPlace } from "@/lib/surveys/policy";

/**
 * Reads comments of a survey before anybody else does. Somebody who also belongs to the setting's staff does not, in
 * whatever other role: parents were promised that the setting reads no comment first (F62, F77).
 */
export function mayReadComments(
  actor: Actor,
  survey: SurveyPlace & { homeBoroughId: string },
): boolean {
  return mayModerate(actor, survey) && !membershipOfSetting(actor, survey.settingId);
}
