/**
 * Makes surveys that parents can answer in the embedded database of a data folder, before the application starts, and
 * prints them: journeys run in a process that may not load what reaches the database.
 *
 * node --conditions=react-server --import tsx tests/support/make-parents-survey.ts '[{"tags":["ur"]}]'
 */
import { closeEngine, transact } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { giveBack } from "./give-back";
import { openParentsSurvey } from "./parents-survey";

const wanted: (Parameters<typeof openParentsSurvey>[1] & { givenBack?: boolean })[] = JSON.parse(
  process.argv[2] ?? "[{}]",
);
await migrateDatabase();
const made = [];
for (const each of wanted) {
  const survey = await transact((tx) => openParentsSurvey(tx, each));
  if (each.givenBack) await giveBack(transact, survey);
  made.push(survey);
}
await closeEngine();
process.stdout.write(`\n${JSON.stringify(made)}`);
