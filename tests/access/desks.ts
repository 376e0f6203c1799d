import { users } from "@/db/schema/accounts";
import { boroughs, memberships, settings } from "@/db/schema/organisations";
import type { Role } from "@/lib/access/model";
import { openAudit } from "@/lib/audits/commands";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import type { AsOwner } from "../support/as-owner";

/** Everybody's at the desks. */
export const password = "seven quiet lanterns at dusk";

/** Somebody at one theme of their setting's open audit. */
export type Desk = { email: string; auditId: string; theme: number };

/** Two settings with an open audit each: a manager at two themes and a practitioner at a third. */
export async function furnish(asOwner: AsOwner): Promise<Desk[]> {
  const passwordHash = await hashPassword(password);
  const boroughId = newId();
  const createdAt = new Date();
  await asOwner((tx) =>
    tx.insert(boroughs).values({ id: boroughId, name: "Alderbrook", createdAt }),
  );
  const desks: Desk[] = [];
  for (const name of ["Larch Lane", "Millrace"]) {
    const settingId = newId();
    const setting = { id: settingId, boroughId, name, type: "nursery", createdAt } as const;
    await asOwner((tx) => tx.insert(settings).values(setting));
    const manager = await hire(asOwner, settingId, "setting_manager", passwordHash);
    const practitioner = await hire(asOwner, settingId, "practitioner", passwordHash);
    const placed = { id: newId(), placeName: name, settingId, homeBoroughId: boroughId };
    const membership = { ...placed, role: "setting_manager" as const, isExample: false };
    const actor = { ...manager, name: "Sam", memberships: [membership] };
    const audit = { settingId, instrument: "elppeg", year: 2026 } as const;
    const opened = await openAudit(contextOf(actor, createdAt), audit);
    if ("refused" in opened) throw new Error(opened.refused);
    const { auditId } = opened;
    desks.push({ email: manager.email, auditId, theme: 1 });
    desks.push({ email: manager.email, auditId, theme: 2 });
    desks.push({ email: practitioner.email, auditId, theme: 3 });
  }
  return desks;
}

async function hire(asOwner: AsOwner, settingId: string, role: Role, passwordHash: string) {
  const [userId, createdAt] = [newId(), new Date()];
  const email = `${userId}@alderbrook.example`;
  await asOwner(async (tx) => {
    await tx.insert(users).values({ id: userId, email, name: "Sam", passwordHash, createdAt });
    await tx.insert(memberships).values({ id: newId(), userId, role, settingId, createdAt });
  });
  return { userId, email };
}
