import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Connection } from "@/db/engine";
import { openParentsSurvey, readyQuestions } from "../../tests/support/parents-survey";

/** Where what is measured is reached: the service, the bare page, and the database as the service and as its superuser. */
export type Servers = Record<"origin" | "hello" | "databaseUrl" | "superuserUrl", string>;

/** A survey that takes answers. Over a connection of its own: drizzle changes how the one it is given writes values. */
export async function openSurveyOf(
  superuserUrl: string,
  { questions, owner = "forum" }: { questions: number; owner?: "forum" | "setting" },
) {
  const client = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  const scene = drizzle(client) as unknown as Connection;
  const sheet = { questions: readyQuestions(questions), comment: "public" as const };
  const survey = await scene.transaction((tx) => openParentsSurvey(tx, { sheet, owner }));
  await client.end();
  return survey;
}
