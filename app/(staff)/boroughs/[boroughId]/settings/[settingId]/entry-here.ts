import { notFound } from "next/navigation";
import type { Entry } from "@/lib/register/model";
import { findEntry } from "@/lib/register/queries";
import { type BoroughHere, boroughHere, boroughToChange } from "@/lib/request/borough-here";

type Params = Promise<{ boroughId: string; settingId: string }>;
type EntryHere = BoroughHere & { entry: Entry; href: string };

/** A setting in the borough's register, for those who belong to the borough. */
export async function entryHere(params: Params): Promise<EntryHere> {
  return withEntry(await boroughHere(params), params);
}

/** The same for its commissioners alone. */
export async function entryToChange(params: Params): Promise<EntryHere> {
  return withEntry(await boroughToChange(params), params);
}

async function withEntry(here: BoroughHere, params: Params): Promise<EntryHere> {
  const { settingId } = await params;
  const { ctx, boroughId } = here;
  const entry = await findEntry(ctx, { boroughId, settingId });
  if (!entry) notFound();
  return { ...here, entry, href: `/boroughs/${boroughId}/settings/${entry.id}` };
}
