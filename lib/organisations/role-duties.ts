import type { Role } from "@/lib/access/model";

/** What each role is for, in a sentence that the person invited reads as well. */
export const roleDuties: Record<Role, string> = {
  setting_manager: "Starts and signs off audits, answers, and invites the team.",
  practitioner: "Answers the questions and adds evidence.",
  reader:
    "Reads the audits and the profile, and changes nothing. For a governor or a critical friend.",
  commissioner: "Sees which settings the borough has, and what each of them decides to share.",
  analyst: "Sees the same as a commissioner, for the borough’s figures.",
  forum_organiser: "Organises the parent forum.",
  platform_administrator:
    "Adds boroughs, settings and forums, and invites the first people to each.",
};
