import { z } from "zod";

const longestReason = 500;

/** Why records have to stay, as somebody types it. */
export const holdReason = z
  .string()
  .trim()
  .min(1, "Say why the records have to stay")
  .max(longestReason, `Keep it under ${longestReason} characters`);

/** What is held: one setting's records or, left at "all", everybody's in the borough. */
export const heldPlace = z.union([z.literal("all"), z.uuid()], {
  error: "Choose whose records have to stay",
});
