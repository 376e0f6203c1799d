export const settingRoles = ["setting_manager", "practitioner", "reader"] as const;
export const boroughRoles = ["commissioner", "analyst"] as const;
export const roles = [
  ...settingRoles,
  ...boroughRoles,
  "forum_organiser",
  "platform_administrator",
] as const;
export type Role = (typeof roles)[number];

/** A person's role in one place. Exactly one of the three places is set, or none for a platform administrator. */
export type Membership = {
  id: string;
  role: Role;
  /** Name of the place, for eyebrows and navigation. */
  placeName: string;
  settingId?: string;
  boroughId?: string;
  forumId?: string;
  /** The borough a setting or forum lies in. */
  homeBoroughId?: string;
  /** True in the made-up example borough: every screen says so. */
  isExample: boolean;
};

/** Who is acting, with the memberships that hold at this moment. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  memberships: readonly Membership[];
};

export const roleNames: Record<Role, string> = {
  setting_manager: "Setting manager",
  practitioner: "Practitioner",
  reader: "Reader",
  commissioner: "Borough commissioner",
  analyst: "Borough analyst",
  forum_organiser: "Forum organiser",
  platform_administrator: "Platform administrator",
};
