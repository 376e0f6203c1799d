import "server-only";
import type { Survey } from "@/lib/asking/model";
import { environment } from "@/lib/request/environment";
import { addressWithCode, surveyAddress } from "./survey-address";

/** A survey's public address, /s/CODE, as it is printed and sent. */
export function surveyAddressOf({ code }: Pick<Survey, "code">): string {
  return surveyAddress(environment().APP_ORIGIN, code);
}

/** What the QR code of a slip holds, with `singleCode` put where the star is: made on the page that shows slips once. */
export function slipAddressOf({ code }: Pick<Survey, "code">): string {
  return addressWithCode(environment().APP_ORIGIN, code, "*");
}
