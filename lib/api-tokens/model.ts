import { z } from "zod";

/** A key by which a program reads what one place may read; the key itself is shown once and kept by nobody here. */
export type ApiToken = {
  id: string;
  name: string;
  madeByName: string;
  madeAt: Date;
  /** ISO days. */
  endsOn: string;
  lastUsedOn?: string;
  revokedAt?: Date;
};

/** The place whose token it is: a setting, or a borough. */
export type TokenPlace = { settingId: string } | { boroughId: string };

/** What a token is for and how long it works, as somebody fills the form in. */
export const tokenFields = {
  name: z
    .string()
    .trim()
    .min(1, "Say which program it is for")
    .max(80, "Keep it under 80 characters"),
  days: z
    .enum(["30", "90", "365"], { error: "Choose how long it works" })
    .transform((days) => Number(days)),
};

/** Whether it opens anything on this ISO day. */
export function worksOn(token: Pick<ApiToken, "endsOn" | "revokedAt">, day: string): boolean {
  return !token.revokedAt && token.endsOn >= day;
}
