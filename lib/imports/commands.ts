import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { settingImports } from "@/db/schema/imports";
import { invitations, settings } from "@/db/schema/organisations";
import { newId } from "@/lib/kernel/ids";
import { inviteWithin } from "@/lib/organisations/commands";
import { changedDetails } from "@/lib/register/changed-details";
import { writeDetails } from "@/lib/register/commands";
import { mayKeepRegister } from "@/lib/register/policy";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { Fix, Import, ImportChange, SheetRow } from "./model";
import { type PreviewRow, previewOf } from "./preview";
import { lockWaiting, selectImports, selectRegister } from "./queries";

type Here = { boroughId: string; importId: string };
type Refusal = { refused: "not_found" | "not_allowed" };

/** Keeps a list to look at before anything happens. */
export async function keepList(
  ctx: Context,
  boroughId: string,
  rows: readonly SheetRow[],
): Promise<{ importId: string } | Refusal> {
  if (!mayKeepRegister(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => ({ importId: await insertList(ctx, tx, boroughId, rows) }));
}

/** Writes what somebody put right into a waiting list, word for word. */
export async function fixRows(
  ctx: Context,
  here: Here,
  fixes: readonly Fix[],
): Promise<{ fixed: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const list = await waitingList(ctx, tx, here);
    if ("refused" in list) return list;
    const rows = list.rows.map((row) => {
      const typed = fixes.filter(({ line }) => line === row.line);
      return { ...row, ...Object.fromEntries(typed.map((fix) => [fix.column, fix.typed])) };
    });
    await tx.update(settingImports).set({ rows }).where(eq(settingImports.id, list.id));
    return { fixed: true };
  });
}

/** Throws a list away that nobody has imported. */
export async function dropList(ctx: Context, here: Here): Promise<{ dropped: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const list = await waitingList(ctx, tx, here);
    if ("refused" in list) return list;
    await tx.delete(settingImports).where(eq(settingImports.id, list.id));
    return { dropped: true };
  });
}

/**
 * Imports the rows that can be and invites the managers they name, all in one. Rows that cannot be wait in a list of their
 * own. Addresses are not kept with the import: they are in the invitations.
 * @returns the list of those left over, when there are any.
 */
export async function importRows(
  ctx: Context,
  here: Here,
): Promise<{ imported: true; leftOver?: string } | Refusal | { refused: "nothing" }> {
  return ctx.db.run(async (tx) => {
    const list = await waitingList(ctx, tx, here);
    if ("refused" in list) return list;
    const preview = previewOf(list.rows, await selectRegister(tx, here.boroughId));
    if (preview.every(({ outcome }) => outcome === "cannot")) return { refused: "nothing" };
    const changes: ImportChange[] = [];
    for (const each of preview) {
      const change = await importRow(ctx, tx, here.boroughId, each);
      if (change) changes.push(change);
    }
    const left = preview.filter(({ outcome }) => outcome === "cannot").map(({ row }) => row);
    const rows = list.rows
      .filter((row) => !left.includes(row))
      .map((row) => ({ ...row, email: "" }));
    const imported = { importedBy: ctx.actor.userId, importedAt: ctx.now };
    await tx
      .update(settingImports)
      .set({ rows, changes, ...imported })
      .where(eq(settingImports.id, list.id));
    const added = changes.filter(({ before }) => !before).length;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${here.boroughId}`,
      action: "settings imported",
      importId: list.id,
      added,
      changed: changes.length - added,
    });
    if (left.length === 0) return { imported: true };
    return { imported: true, leftOver: await insertList(ctx, tx, here.boroughId, left) };
  });
}

type Undone =
  | { undone: true }
  | Refusal
  | { refused: "not_last" }
  /** Something has happened to this setting since. */
  | { refused: "too_late"; name: string };

/** Takes the last import back, all of it or nothing: not once anything else has happened to one of its settings. */
export async function undoImport(ctx: Context, { boroughId, importId }: Here): Promise<Undone> {
  if (!mayKeepRegister(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  let at = "";
  try {
    return await ctx.db.run(async (tx): Promise<Undone> => {
      const list = (await selectImports(tx, boroughId)).find(({ id }) => id === importId);
      if (!list) return { refused: "not_found" };
      if (!list.isLast) return { refused: "not_last" };
      const { entries } = await selectRegister(tx, boroughId);
      const touched = list.changes.find(({ settingId, after }) => {
        const entry = entries.find(({ id }) => id === settingId);
        return !entry || entry.closed || changedDetails(entry, after).length > 0;
      });
      if (touched) return { refused: "too_late", name: touched.after.name };
      for (const change of list.changes) {
        at = change.after.name;
        await undoChange(tx, change);
      }
      const undone = { undoneBy: ctx.actor.userId, undoneAt: ctx.now };
      await tx.update(settingImports).set(undone).where(eq(settingImports.id, importId));
      const tenant = `borough:${boroughId}` as const;
      const event = { tenant, action: "import undone", importId } as const;
      await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
      return { undone: true };
    });
  } catch (error) {
    if (isReferredTo(error)) return { refused: "too_late", name: at };
    throw error;
  }
}

async function waitingList(
  ctx: Context,
  tx: Transaction,
  { boroughId, importId }: Here,
): Promise<Import | Refusal> {
  if (!mayKeepRegister(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  // Held first and read afterwards: of two who press at once the second reads what the first left.
  const waits = await lockWaiting(tx, importId);
  const list = (await selectImports(tx, boroughId)).find(({ id }) => id === importId);
  return list && waits ? list : { refused: "not_found" };
}

async function insertList(
  ctx: Context,
  tx: Transaction,
  boroughId: string,
  rows: readonly SheetRow[],
): Promise<string> {
  const id = newId();
  const made = { madeBy: ctx.actor.userId, madeAt: ctx.now };
  await tx.insert(settingImports).values({ id, boroughId, rows, ...made });
  return id;
}

async function importRow(
  ctx: Context,
  tx: Transaction,
  boroughId: string,
  row: PreviewRow,
): Promise<ImportChange | undefined> {
  if (row.outcome === "cannot") return undefined;
  const { details, invites } = row;
  const settingId = row.outcome === "new" ? newId() : row.entry.id;
  if (row.outcome === "new")
    await tx.insert(settings).values({ id: settingId, boroughId, ...details, createdAt: ctx.now });
  if (row.outcome === "changed") await writeDetails(tx, settingId, details);
  if (invites) {
    const invited = { settingId, homeBoroughId: boroughId, email: invites };
    const place = { role: "setting_manager", placeName: details.name } as const;
    await inviteWithin(ctx, tx, { ...invited, ...place });
  }
  if (row.outcome === "same") return undefined;
  if (row.outcome === "new") return { settingId, after: details };
  const { name, type, places, urn, ward } = row.entry;
  return { settingId, before: { name, type, places, urn, ward }, after: details };
}

async function undoChange(tx: Transaction, { settingId, before }: ImportChange) {
  if (before) return writeDetails(tx, settingId, before);
  const unused = and(eq(invitations.settingId, settingId), isNull(invitations.usedAt));
  await tx.delete(invitations).where(unused);
  await tx.delete(settings).where(eq(settings.id, settingId));
}

/** What PostgreSQL says when rows of somebody's work refer to what was to be deleted. */
const foreignKeyViolation = "23503";

function isReferredTo(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { code?: unknown }).code === foreignKeyViolation || isReferredTo(error.cause);
}
