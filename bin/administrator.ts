import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { dayInWords } from "@/lib/kernel/dates";
import { inviteFirstAdministrator } from "@/lib/organisations/commands";
import { emailAddress } from "@/lib/organisations/model";

const usage = 'Usage: npm run administrator -- EMAIL "NAME" [--another]';

/** Prints the single-use link by which the first platform administrator joins. It is sent to nobody. */
async function inviteAdministrator(words: string[]): Promise<string> {
  const [typed = "", name = ""] = words.filter((word) => !word.startsWith("--"));
  const email = emailAddress.safeParse(typed);
  if (!email.success) throw new Error(usage);
  await migrateDatabase();
  const another = words.includes("--another");
  const outcome = await inviteFirstAdministrator({ email: email.data, another }, new Date());
  if ("refused" in outcome) {
    throw new Error("There is an administrator already. Add --another to invite one more.");
  }
  const link = new URL(`/invitation/${outcome.token}`, origin());
  if (name) link.searchParams.set("name", name);
  return `Open this link to join as platform administrator. It works once, until ${dayInWords(outcome.expiresAt)}:\n\n${link}\n`;
}

function origin(): string {
  return process.env.APP_ORIGIN || `http://localhost:${process.env.PORT || "3000"}`;
}

try {
  process.stdout.write(await inviteAdministrator(process.argv.slice(2)));
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
} finally {
  await closeEngine().catch(() => undefined);
}
