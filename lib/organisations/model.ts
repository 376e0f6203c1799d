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

const mostAddresses = 60;

/** Addresses pasted from anywhere: commas, semicolons, spaces or lines between them, each once. */
export const pastedAddresses = z
  .string()
  .max(20_000, "That is more than we can take in one go")
  .transform((pasted, context) => {
    const words = pasted.split(/[\s,;<>"()]+/).filter((word) => word.includes("@"));
    const read = words.map((word) => ({ word, address: emailAddress.safeParse(word) }));
    const wrong = read.find(({ address }) => !address.success);
    if (wrong)
      context.addIssue(`“${wrong.word}” is not an e-mail address: put it right or take it out`);
    if (words.length === 0) context.addIssue("Paste at least one e-mail address");
    const addresses = new Set(read.flatMap(({ address }) => address.data ?? []));
    if (addresses.size > mostAddresses)
      context.addIssue(`Paste at most ${mostAddresses} at a time`);
    return [...addresses];
  });

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
