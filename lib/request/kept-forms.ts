import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { keptForms } from "@/db/schema/accounts";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { asSignIn } from "./context";

const keptDays = 7;
const fieldsOnRead = z.record(z.string(), z.string());

/** Keeps what somebody typed when their session had ended, for them alone. Files and passwords are not kept. */
export async function keepForm(
  userId: string,
  path: string,
  fields: Record<string, string>,
  now: Date,
) {
  const id = newId();
  await asSignIn((tx) =>
    tx.insert(keptForms).values({ id, userId, path, fields, expiresAt: addDays(now, keptDays) }),
  );
  return id;
}

/** The words kept for this person, or nothing: another person's link shows nothing. */
export async function findKeptForm(
  userId: string,
  id: string,
  now: Date,
): Promise<Record<string, string> | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [row] = await asSignIn((tx) =>
    tx
      .select({ fields: keptForms.fields })
      .from(keptForms)
      .where(and(eq(keptForms.id, id), eq(keptForms.userId, userId), gt(keptForms.expiresAt, now))),
  );
  return row && fieldsOnRead.parse(row.fields);
}
