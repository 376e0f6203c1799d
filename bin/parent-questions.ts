import {
  parentEdition,
  parentQuestions,
  readySets,
  scales,
} from "@/lib/parent-questions/catalogue";

/** Prints every question written for parents as JSON, with the answers to choose from and the ready-made sets. */
const catalogue = { edition: parentEdition, scales, questions: parentQuestions, readySets };
process.stdout.write(`${JSON.stringify(catalogue, null, 2)}\n`);
