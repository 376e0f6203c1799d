import type { Instrument } from "@/lib/instruments/model";
import type { SettingType } from "@/lib/organisations/model";

/** What a setting says to a campaign. It may change its mind while the campaign runs. */
export const campaignAnswers = ["taking_part", "deferred", "declined"] as const;
export type CampaignAnswer = (typeof campaignAnswers)[number];

/** Letters that go by themselves: one that asks, and two to those who have not said anything. */
export const campaignLetters = ["asked", "three_weeks", "one_week"] as const;
export type CampaignLetter = (typeof campaignLetters)[number];

/** A borough's invitation to its settings to audit with one edition by a date. */
export type Campaign = {
  id: string;
  boroughId: string;
  boroughName: string;
  instrument: Instrument;
  edition: string;
  year: number;
  /** ISO days; a campaign runs through both. */
  opensOn: string;
  closesOn: string;
  message: string;
  endedAt?: Date;
};

export const settingStates = [
  "not_started",
  "in_progress",
  "signed_off",
  "deferred",
  "declined",
] as const;
export type SettingState = (typeof settingStates)[number];

/**
 * How far one setting has come with the work: never an answer, never a score, before sign-off or after (F49). The words are
 * those the setting chose to send with its answer.
 */
export type SettingProgress = {
  settingId: string;
  name: string;
  type: SettingType;
  ward?: string;
  state: SettingState;
  /** Numbers of the themes that are complete, counted from 1. */
  themes: readonly number[];
  words?: string;
  /** The last letter that went out by itself. */
  lastLetterAt?: Date;
  /** Nobody belongs to the setting yet: no letter reaches it. */
  isEmpty: boolean;
};

/** Something a setting asked for in a campaign, and what the borough answered. */
export type Help = {
  id: string;
  settingId: string;
  settingName: string;
  words: string;
  askedAt: Date;
  askedByName: string;
  answer?: { words: string; at: Date };
};

/** A campaign as one of its settings sees it. */
export type AskedCampaign = Campaign & {
  settingId: string;
  answer?: { kind: CampaignAnswer; words?: string; auditId?: string };
};

/** Which settings of a campaign a page shows; without a state everybody who has not finished and has not said no. */
export type ProgressFilter = {
  /** Part of a name. */
  name?: string;
  type?: SettingType;
  ward?: string;
  state?: SettingState | "all";
};
