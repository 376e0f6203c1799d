import { z } from "zod";

export const settingTypes = [
  "nursery",
  "childminder",
  "childrens_centre",
  "school_nursery",
  "preschool",
] as const;
export type SettingType = (typeof settingTypes)[number];

export const settingTypeNames: Record<SettingType, string> = {
  nursery: "Nursery",
  childminder: "Childminder",
  childrens_centre: "Children’s centre",
  school_nursery: "School nursery",
  preschool: "Pre-school",
};

export type Setting = {
  id: string;
  boroughId: string;
  boroughName: string;
  name: string;
  type: SettingType;
  places?: number;
  isExample: boolean;
};

/** An e-mail address as it is stored and compared: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That is longer than an e-mail address can be")
  .pipe(z.email("Enter an e-mail address, like name@example.org"));

/** The name of a borough, setting or forum as somebody types it. */
export const placeName = z
  .string()
  .trim()
  .min(1, "Enter a name")
  .max(120, "Keep the name under 120 characters");

/** Children's places as somebody types them; empty means not known. */
export const placesForChildren = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, "Enter a whole number, or leave it empty")
  .transform((typed) => (Number(typed) > 0 ? Number(typed) : undefined));
