import "server-only";
import { sql } from "drizzle-orm";
import { asSignIn } from "./context";

const deadlineMilliseconds = 1000;

/** Whether the database answers in time and holds our tables. */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), deadlineMilliseconds);
  });
  const asked = asSignIn((tx) => tx.execute(sql`select from auth_sessions limit 1`)).then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([asked, late]);
  clearTimeout(timer);
  return ready;
}
