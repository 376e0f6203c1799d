import { rmSync } from "node:fs";
import { endEverything, stopOnSignals } from "../parts/run.mjs";
import { copyTree, plant } from "./copy.mjs";
import { planted } from "./planted.mjs";
import { verdictOn } from "./verdict.mjs";

/** Copies worked on at the same time: one for each of two cores. */
const lanes = 2;

/**
 * Plants each mistake in a copy of the tree, runs the unit tests that reach its file, and prints whether one of them
 * failed. The last line is "N of N caught"; leaves with 1 otherwise. The tree itself is never touched.
 */
export async function main() {
  const copies = Array.from({ length: lanes }, copyTree);
  const putAway = () => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  };
  stopOnSignals(async () => putAway());
  try {
    const sound = await verdictOn(copies[0], undefined);
    if (sound !== "missed")
      throw new Error("The tests fail before anything is planted: mend them first.");
    const caught = await tryAll(copies);
    console.log(`${caught} of ${planted.length} caught`);
    if (caught < planted.length) process.exitCode = 1;
  } finally {
    await endEverything();
    putAway();
  }
}

async function tryAll(copies) {
  const waiting = [...planted];
  let caught = 0;
  const work = async (copy) => {
    for (let mistake = waiting.shift(); mistake; mistake = waiting.shift()) {
      const takeBack = plant(copy, mistake);
      const verdict = await verdictOn(copy, mistake.file);
      takeBack();
      console.log(`${verdict.padEnd(6)}  ${mistake.name} (${mistake.file})`);
      if (verdict === "caught") caught += 1;
    }
  };
  await Promise.all(copies.map(work));
  return caught;
}
