"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { keepList } from "@/lib/imports/commands";
import { largestSheet } from "@/lib/imports/model";
import { readSheet, textOf } from "@/lib/imports/sheet";
import { unreadableWords } from "@/lib/imports/words";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  pasted: z.string(),
  file: z.instanceof(File).optional(),
});

export const lookAtList = staffAction(
  form,
  async (ctx, { boroughId, pasted, file }): Promise<FormState> => {
    const chosen = file && file.size > 0 ? file : undefined;
    const text = chosen ? textOf(await chosen.arrayBuffer()) : pasted;
    const read = readSheet(text);
    if ("refused" in read) {
      const words = unreadableWords[read.refused];
      return { errors: { [chosen ? "file" : "pasted"]: words }, values: { pasted } };
    }
    const kept = await keepList(ctx, boroughId, read.rows);
    if ("refused" in kept) refuseInBorough(ctx, boroughId);
    redirect(`/boroughs/${boroughId}/settings/import/${kept.importId}`);
  },
  { largestBytes: 2 * largestSheet },
);
