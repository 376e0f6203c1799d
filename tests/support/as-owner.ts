import type { Transaction } from "@/db/engine";

/** Runs past every policy, to set the scene. */
export type AsOwner = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
