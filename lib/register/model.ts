import { z } from "zod";
import {
  placeName,
  placesForChildren,
  type SettingType,
  settingTypes,
} from "@/lib/organisations/model";

/** A setting in its borough's register: who it is, and nothing of what it writes. */
export type Entry = {
  id: string;
  boroughId: string;
  name: string;
  type: SettingType;
  places?: number;
  urn?: string;
  ward?: string;
  /** Present when it has closed: when, and into which other setting if it did. */
  closed?: { at: Date; mergedInto?: string };
};

/** What a borough writes down about a setting. */
export type Details = Pick<Entry, "name" | "type" | "places" | "urn" | "ward">;

export const detailNames: Record<keyof Details, string> = {
  name: "Name",
  type: "Type",
  places: "Places for children",
  urn: "Ofsted URN",
  ward: "Ward",
};

/** Ofsted's number for a setting as people type it: six or seven figures, for older ones after EY; empty is not known. */
export const ofstedUrn = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, "").toUpperCase())
  .pipe(
    z.string().regex(/^((EY)?\d{6,7})?$/, "Enter six or seven figures, like 2500001 or EY123456"),
  )
  .transform((urn) => urn || undefined);

export const wardName = z
  .string()
  .trim()
  .max(80, "Keep the ward under 80 characters")
  .transform((ward) => ward || undefined);

/** The details of one setting as a form sends them. */
export const detailsInput = z.strictObject({
  name: placeName,
  type: z.enum(settingTypes, { error: "Choose what kind of setting it is" }),
  places: placesForChildren,
  urn: ofstedUrn,
  ward: wardName,
});

/** Which entries of the register a page shows. No figure of a setting's work is among them (G10). */
export type RegisterFilter = {
  /** Part of a name. */
  name?: string;
  type?: SettingType;
  ward?: string;
  state: "open" | "closed";
};

/** A setting that its borough asks to have moved to another. */
export type Move = {
  id: string;
  setting: { id: string; name: string };
  fromBoroughId: string;
  fromName: string;
  toName: string;
  askedAt: Date;
};
