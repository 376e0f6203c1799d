/**
 * Makes surveys that parents can answer in the database the environment names, before the application starts, and prints
 * them: journeys run in a process that may not load what reaches the database. SUPERUSER_URL names a server's database for
 * one that no policy holds.
 *
 * node --conditions=react-server --import tsx tests/support/make-parents-survey.ts '[{"tags":["ur"]}]'
 */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { closeEngine, transact } from "@/db/client";
import type { Connection } from "@/db/engine";
import { migrateDatabase } from "@/db/migrate";
import type { AsOwner } from "./as-owner";
import { giveBack } from "./give-back";
import { openParentsSurvey } from "./parents-survey";

const wanted: (Parameters<typeof openParentsSurvey>[1] & { givenBack?: boolean })[] = JSON.parse(
  process.argv[2] ?? "[{}]",
);
const { SUPERUSER_URL } = process.env;
const superuser = SUPERUSER_URL
  ? postgres(SUPERUSER_URL, { max: 1, onnotice: () => undefined })
  : undefined;
const asOwner: AsOwner = superuser
  ? (work) => (drizzle(superuser) as unknown as Connection).transaction(work)
  : transact;
await migrateDatabase();
const made = [];
for (const each of wanted) {
  const survey = await asOwner((tx) => openParentsSurvey(tx, each));
  if (each.givenBack) await giveBack(asOwner, survey);
  made.push(survey);
}
await closeEngine();
await superuser?.end();
process.stdout.write(`\n${JSON.stringify(made)}`);
