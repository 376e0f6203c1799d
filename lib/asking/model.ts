import { z } from "zod";
import { type FamilyContext, familyContexts, type ShareAudience } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";

/** Whose a survey is to be, and the one setting whose parents are asked. */
export type SurveyOwner = { settingId: string; forumId?: string; boroughId?: string };

/** A survey as the people who run it, and the setting it is about, see it. */
export type Survey = SurveyOwner & {
  id: string;
  settingName: string;
  /** The borough the setting lies in. */
  homeBoroughId: string;
  /** Whose it is, in words. */
  ownerName: string;
  isExample: boolean;
  year: number;
  title: string;
  /** Of its address, /s/CODE. */
  code: string;
  sheet: SurveySheet;
  /** Of the sheet: the second of two writers is told. */
  version: number;
  /** The last time it took replies; absent in a draft. */
  opening?: { number: number; openedAt: Date; closesOn?: string };
  /** Absent while the last opening still takes replies. */
  closing?: { closedAt: Date; roll?: number; contexts: FamilyCounts };
  /** When what came in by the last closing was released. */
  releasedAt?: Date;
  /** With whom its owner shares what is released, now. */
  sharedWith: ShareAudience[];
  /** When the setting answered its parents. */
  repliedAt?: Date;
};

/** Families of each context, as they are stored; absent where nobody knows. */
export const countsOnRead = z.partialRecord(z.enum(familyContexts), z.number().int().min(0));
export type FamilyCounts = z.infer<typeof countsOnRead>;

/** How many families use a setting, as roughly as it knows. */
export type Roll = { countedOn: string; families?: number; contexts: FamilyCounts };

/** A title as somebody types it. */
export const surveyTitle = z
  .string()
  .trim()
  .min(1, "Give it a title that parents will read")
  .max(120, "Keep the title under 120 characters");

/** What families are counted by, in the words of the pages that ask for it (elppeg.2.all-parents). */
export const contextNames: Record<FamilyContext, string> = {
  working: "Parents who work or study in the day",
  transport: "Families whose children come by transport, so nobody meets them at the door",
  additional_needs: "Families with a disabled child or parent",
  eal: "Families who speak another language at home",
  not_in_home: "Parents who do not live with their child",
};
