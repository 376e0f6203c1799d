// Finished sheets on this tablet. They never expire, and go only when the service says that it has them (O-04, O-05).
import { openDB } from "idb";

/**
 * @typedef {{ id: string, from: string, nonce: string, sealed: string, tried: boolean }} Waiting
 * @typedef {(id: string, sheet: unknown) => Promise<{ from: string, nonce: string, sealed: string }>} Seal
 */

/**
 * @param {string} name one for each address: what one survey collected is never sent to another
 * @param {Seal} seal
 */
export async function openQueue(name, seal) {
  const db = await openDB(name, 2, {
    upgrade(base, before) {
      if (before < 1) base.createObjectStore("sheets", { keyPath: "id" });
      if (before < 2) base.createObjectStore("state");
    },
    // A newer page in another window must not have to wait for this one.
    blocking: () => db.close(),
  });
  await sealOlder(db, seal);
  return {
    /** @returns {Promise<number>} */
    count: () => db.count("sheets"),
    /** In the order of their ids, which is none. @returns {Promise<Waiting[]>} */
    waiting: async () => (await db.getAll("sheets")).filter((each) => each.sealed),
    /** @param {string} id @param {unknown} sheet */
    async add(id, sheet) {
      await db.put("sheets", { id, ...(await seal(id, sheet)), tried: false });
    },
    /** @param {Waiting} sheet @param {boolean} tried */
    setTried: (sheet, tried) => db.put("sheets", { ...sheet, tried }),
    /** @param {string} id */
    remove: (id) => db.delete("sheets", id),
    /** Whether families are answering on it: it comes back to that after a restart. @returns {Promise<boolean>} */
    isCollecting: async () => (await db.get("state", "collecting")) === true,
    /** @param {boolean} collecting */
    setCollecting: (collecting) => db.put("state", collecting, "collecting"),
  };
}

/**
 * The first version kept sheets as they were answered. They are sealed now; one that cannot be stays as it is and is
 * tried at the next opening, and nothing waits for it.
 */
async function sealOlder(db, seal) {
  for (const { id, sheet } of (await db.getAll("sheets")).filter((each) => each.sheet)) {
    const sealed = await seal(id, sheet).catch(() => undefined);
    if (sealed) await db.put("sheets", { id, ...sealed, tried: true });
  }
}
