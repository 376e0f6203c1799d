import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { removeDueRecords } from "@/lib/retention/commands";
import { recordKinds } from "@/lib/retention/model";
import { countDueRecords } from "@/lib/retention/queries";
import { schedule } from "@/lib/retention/schedule";

const usage = "Usage: npm run retention [-- --remove]";

/** Counts the records that are past their term and, when asked to, removes them: what the service does by itself. */
async function retention(words: string[]): Promise<string> {
  if (words.some((word) => word !== "--remove")) throw new Error(usage);
  await migrateDatabase();
  const counts = words.includes("--remove")
    ? await removeDueRecords(new Date())
    : await countDueRecords();
  const lines = recordKinds.flatMap((kind) =>
    counts[kind] ? [`${String(counts[kind]).padStart(7)}  ${schedule[kind].name}`] : [],
  );
  return `${lines.length > 0 ? lines.join("\n") : "Nothing is past its term."}\n`;
}

try {
  process.stdout.write(await retention(process.argv.slice(2)));
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
} finally {
  await closeEngine().catch(() => undefined);
}
