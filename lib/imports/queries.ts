import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { settingImports } from "@/db/schema/imports";
import { settings } from "@/db/schema/organisations";
import { selectEntries, selectWithoutPeople } from "@/lib/register/queries";
import type { Context } from "@/lib/request/context";
import { type Import, importChanges, sheetRows } from "./model";
import { type PreviewRow, previewOf, type Register } from "./preview";

/** A list of a borough with what will happen to each row as the register stands now. */
export function findImport(
  ctx: Context,
  boroughId: string,
  importId: string,
): Promise<{ list: Import; preview: PreviewRow[] } | undefined> {
  return ctx.db.run(async (tx) => {
    const list = (await selectImports(tx, boroughId)).find(({ id }) => id === importId);
    if (!list) return undefined;
    const preview = list.importedAt
      ? []
      : previewOf(list.rows, await selectRegister(tx, boroughId));
    return { list, preview };
  });
}

/** Every list of a borough, newest first: those that wait, and what became of the others. */
export function listImports(ctx: Context, boroughId: string): Promise<Import[]> {
  return ctx.db.run((tx) => selectImports(tx, boroughId));
}

export async function selectImports(tx: Transaction, boroughId: string): Promise<Import[]> {
  const rows = await tx
    .select()
    .from(settingImports)
    .where(eq(settingImports.boroughId, boroughId))
    .orderBy(desc(settingImports.madeAt), desc(settingImports.id));
  const standing = rows.filter(({ importedAt, undoneAt }) => importedAt && !undoneAt);
  const last = standing.toSorted((a, b) => Number(b.importedAt) - Number(a.importedAt))[0];
  return rows.map(({ id, madeAt, rows: typed, changes, importedAt, undoneAt }) => ({
    id,
    boroughId,
    madeAt,
    rows: sheetRows.parse(typed),
    changes: importChanges.parse(changes ?? []),
    importedAt: importedAt ?? undefined,
    undoneAt: undoneAt ?? undefined,
    isLast: id === last?.id,
  }));
}

/** Holds a waiting list until the transaction ends: of two who press at once the second finds it imported. */
export async function lockWaiting(tx: Transaction, importId: string): Promise<boolean> {
  const held = await tx
    .select({ id: settingImports.id })
    .from(settingImports)
    .where(and(eq(settingImports.id, importId), isNull(settingImports.importedAt)))
    .for("update");
  return held.length > 0;
}

export async function selectRegister(tx: Transaction, boroughId: string): Promise<Register> {
  return {
    entries: await selectEntries(tx, eq(settings.boroughId, boroughId)),
    withoutPeople: await selectWithoutPeople(tx, boroughId),
  };
}
