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
 * @param words when given, only mistakes in files whose path holds one of them
 */
export async function main(words) {
  const chosen = planted.filter(
    ({ file }) => words.length === 0 || words.some((word) => file.includes(word)),
  );
  const copies = Array.from({ length: lanes }, copyTree);
  const putAway = () => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  };
  stopOnSignals(async () => putAway());
  try {
    const sound = await verdictOn(copies[0], undefined);
    if (sound !== "missed")
      throw new Error("The tests fail before anything is planted: mend them first.");
    const caught = await tryAll(copies, chosen);
    console.log(`${caught} of ${chosen.length} caught`);
    if (caught < chosen.length) process.exitCode = 1;
  } finally {
    await endEverything();
    putAway();
  }
}

async function tryAll(copies, chosen) {
  const waiting = [...chosen];
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
