/** Whose trail an event belongs to: the place it happened in. */
export type Tenant = `setting:${string}` | `borough:${string}` | `forum:${string}` | "platform";

/** What happened. Events carry ids and codes, never the words somebody wrote. */
export type TrailEvent = { tenant: Tenant } & (
  | { action: "audit opened"; auditId: string; instrument: string; edition: string; year: number }
  | { action: "answer saved"; auditId: string; code: string; version: number }
  | { action: "evidence added"; auditId: string; code: string; evidenceId: string }
  | { action: "evidence removed"; auditId: string; code: string; evidenceId: string }
  | { action: "theme completed"; auditId: string; theme: number }
  | { action: "theme returned to"; auditId: string; theme: number }
  | { action: "audit signed off"; auditId: string; signOffId: string; contentHash: string }
  | { action: "audit reopened"; auditId: string; signOffId: string }
  | { action: "survey made"; surveyId: string; year: number }
  | { action: "survey changed"; surveyId: string; version: number }
  | { action: "survey dropped"; surveyId: string }
  | {
      action: "survey opened";
      surveyId: string;
      opening: number;
      questions: number;
      languages: string[];
    }
  | { action: "survey codes made"; surveyId: string; count: number; byMail: boolean }
  | { action: "survey reminders sent"; surveyId: string }
  | { action: "survey closed"; surveyId: string; opening: number }
  | { action: "survey results shared"; surveyId: string; audience: string }
  | { action: "survey sharing withdrawn"; surveyId: string; audience: string }
  | { action: "families counted"; settingId: string }
  | { action: "comment decided"; surveyId: string; commentId: string; decision: string }
  | { action: "translation saved"; surveyId: string; language: string; version: number }
  | { action: "translation reviewed"; surveyId: string; language: string; wordsHash: string }
  | { action: "reading taken back"; surveyId: string; language: string; readingId: string }
  | { action: "unreviewed language opened"; surveyId: string; language: string }
  | { action: "recording added"; surveyId: string; language: string; key: string }
  | { action: "recording checked"; surveyId: string; language: string; key: string }
  | { action: "paper batch started"; surveyId: string; batchId: string; declared: number }
  | {
      action: "paper batch finished";
      surveyId: string;
      batchId: string;
      sheets: number;
      differing: number;
    }
  | { action: "tablet lent"; surveyId: string; collectorId: string }
  | { action: "tablet taken back"; surveyId: string; collectorId: string }
  | { action: "reply saved"; surveyId: string; version: number }
  | { action: "reply published"; surveyId: string; publicationId: string }
  | { action: "survey released"; surveyId: string; opening: number; outcome: string; rows: number }
  | { action: "round opened"; auditId: string; mode: string }
  | { action: "round mode changed"; auditId: string; mode: string }
  | { action: "round closed"; auditId: string }
  | { action: "contribution finished"; auditId: string }
  | { action: "theme assigned"; auditId: string; theme: number }
  | { action: "reminders sent"; auditId: string; people: number }
  | { action: "join code made"; auditId: string; joinCodeId: string }
  | { action: "join code withdrawn"; auditId: string; joinCodeId: string }
  | { action: "person joined"; joinCodeId: string; role: string }
  | { action: "agreement recorded"; auditId: string; code: string; version: number }
  | { action: "comment added"; auditId: string; code: string; commentId: string }
  | { action: "local question written"; questionId: string; instrument: string }
  | { action: "local question reworded"; questionId: string; version: number }
  | { action: "local question retired"; questionId: string }
  | { action: "local question asked again"; questionId: string }
  | { action: "local answer saved"; auditId: string; code: string; version: number }
  | { action: "person invited"; invitationId: string; role: string }
  | { action: "invitation accepted"; invitationId: string; role: string }
  | { action: "person removed"; membershipId: string; role: string }
  | { action: "person left"; membershipId: string; role: string }
  | { action: "role changed"; membershipId: string; from: string; to: string }
  | { action: "sessions ended"; count: number }
  | { action: "sessions of somebody ended"; membershipId: string; count: number }
  | { action: "action added"; actionId: string; auditId: string; code: string }
  | { action: "action changed"; actionId: string; version: number; fields: string[] }
  | { action: "action started"; actionId: string; version: number }
  | { action: "action done"; actionId: string; version: number }
  | { action: "action no longer needed"; actionId: string; version: number }
  | { action: "action reopened"; actionId: string; version: number }
  | { action: "reminder posted"; actionId: string; daysBefore: number }
  | { action: "target set"; instrument: string; year: number; theme: number; version: number }
  | { action: "hopes answered"; auditId: string; hopedIn: string; version: number }
  | {
      action: "signed work shared";
      grantId: string;
      boroughId: string;
      instrument: string;
      detail: string;
      fromOn: string;
    }
  | { action: "sharing taken back"; grantId: string; instrument: string }
  | { action: "borough added"; boroughId: string }
  | { action: "setting added"; settingId: string }
  | { action: "forum added"; forumId: string }
  | { action: "settings imported"; importId: string; added: number; changed: number }
  | { action: "import undone"; importId: string }
  | { action: "setting changed"; settingId: string; fields: string[] }
  | { action: "setting closed"; settingId: string; mergedInto?: string }
  | { action: "setting opened again"; settingId: string }
  | { action: "move asked for"; moveId: string; settingId: string }
  | { action: "setting moved"; moveId: string; settingId: string; from: string; to: string }
  | { action: "move declined"; moveId: string; settingId: string }
  | { action: "campaign made"; campaignId: string; instrument: string; year: number; asked: number }
  | { action: "campaign ended"; campaignId: string }
  | { action: "campaign answered"; campaignId: string; answer: string }
  | { action: "help asked for"; campaignId: string; helpId: string }
  | { action: "help answered"; campaignId: string; helpId: string }
  | { action: "campaign letter posted"; campaignId: string; letter: string }
  | { action: "report made"; reportId: string; instrument: string; year: number }
  | { action: "report words saved"; reportId: string; version: number }
  | { action: "report issued"; reportId: string; contentHash: string }
  | { action: "report published"; reportId: string; licence: string }
  | { action: "report no longer published"; reportId: string }
  | { action: "report dropped"; reportId: string; instrument: string; year: number }
  | { action: "wish said"; instrument: string; theme: number; wish: string; named: boolean }
  | { action: "wish taken back"; instrument: string; theme: number }
  | { action: "introduction asked for"; introductionId: string; practiceSettingId: string }
  | { action: "introduction answered"; introductionId: string; accepted: boolean }
  | { action: "partnership invited"; partnershipId: string; partnerSettingId: string }
  | { action: "partnership answered"; partnershipId: string; accepted: boolean }
  | { action: "partnership taken back"; partnershipId: string }
  | { action: "partnership side saved"; partnershipId: string; version: number }
  | { action: "partnership side sent"; partnershipId: string }
  | { action: "offer made"; offerId: string; instrument: string; theme: number; places: number }
  | { action: "offer called off"; offerId: string }
  | { action: "place taken"; offerId: string }
  | { action: "place given back"; offerId: string }
  | { action: "borough rated"; year: number; points: number }
  | { action: "records removed"; kind: string; count: number }
  | { action: "hold placed"; holdId: string; settingId?: string }
  | { action: "hold lifted"; holdId: string }
  | { action: "token made"; tokenId: string; endsOn: string }
  | { action: "token revoked"; tokenId: string }
);

export function tenantOf(place: {
  settingId?: string;
  boroughId?: string;
  forumId?: string;
}): Tenant {
  if (place.settingId) return `setting:${place.settingId}`;
  if (place.boroughId) return `borough:${place.boroughId}`;
  if (place.forumId) return `forum:${place.forumId}`;
  return "platform";
}

/** One event of a trail as people read it; `byName` is absent for what happened by itself. */
export type ReadEvent = {
  n: number;
  at: Date;
  action: string;
  byName?: string;
  payload: Readonly<Record<string, unknown>>;
};
