"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readJoinCode } from "@/lib/joining/join-code";
import { publicAction } from "@/lib/request/guard";

/** Only leads on: whether the code works is said on the page it leads to. */
export const typeCode = publicAction(
  z.strictObject({
    code: z
      .string()
      .max(100, "That is longer than a code")
      .transform(readJoinCode)
      .pipe(z.string().min(1, "Type the code from your slip")),
  }),
  async (_visitor, { code }) => redirect(`/join/${code}`),
);
