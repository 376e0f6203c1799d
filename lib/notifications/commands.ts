import "server-only";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, isNull, lt, lte } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { sweep } from "@/db/client";
import type { Transaction } from "@/db/engine";
import { outbox } from "@/db/schema/notifications";
import { addMinutes } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { asSignIn } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { log } from "@/lib/request/log";
import type { Letter } from "./model";

/** After this many tries a letter waits for a person to look at it. */
const mostAttempts = 8;
/** Milliseconds a mail server may keep silent; together less than the minute until the next attempt. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Puts letters into the outbox, in the transaction that gave cause for them. They are sent afterwards. */
export async function post(
  tx: Transaction,
  letters: Letter | readonly Letter[],
  now: Date,
): Promise<void> {
  const rows = [letters].flat().map((letter) => {
    return { id: newId(), ...letter, createdAt: now, nextAttemptAt: now };
  });
  if (rows.length > 0) await tx.insert(outbox).values(rows);
}

/**
 * Sends every letter that is due; several processes may try at once and each letter goes out from one of them.
 * A failure is tried again, later each time. Letters that must leave no trace are gone afterwards, and swept away.
 * @returns how many were sent.
 */
export async function sendDueLetters(now: Date): Promise<number> {
  let sent = 0;
  let forgotten = false;
  for (let letter = await claimOne(now); letter; letter = await claimOne(now)) {
    if (await sendOne(letter, now)) sent += 1;
    forgotten ||= letter.forget;
  }
  if (forgotten) await sweep(["outbox"]);
  return sent;
}

/**
 * Takes the next letter by counting an attempt and putting off the next, so nobody else takes it meanwhile. The
 * sending itself is outside any transaction: a slow mail server must not hold up the database.
 */
async function claimOne(now: Date) {
  return asSignIn(async (tx) => {
    const [letter] = await tx
      .select()
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          lte(outbox.nextAttemptAt, now),
          lt(outbox.attempts, mostAttempts),
        ),
      )
      .orderBy(outbox.createdAt)
      .limit(1)
      .for("update", { skipLocked: true });
    if (!letter) return undefined;
    const attempts = letter.attempts + 1;
    const nextAttemptAt = addMinutes(now, 2 ** letter.attempts);
    await tx.update(outbox).set({ attempts, nextAttemptAt }).where(eq(outbox.id, letter.id));
    return { ...letter, attempts };
  });
}

async function sendOne(letter: typeof outbox.$inferSelect, now: Date): Promise<boolean> {
  const note = (noted: Partial<typeof outbox.$inferInsert>) =>
    asSignIn((tx) => tx.update(outbox).set(noted).where(eq(outbox.id, letter.id)));
  const forget = () => asSignIn((tx) => tx.delete(outbox).where(eq(outbox.id, letter.id)));
  try {
    await deliver(letter);
  } catch (error) {
    log.warn({ letter: letter.id, attempts: letter.attempts }, "mail not sent");
    // What a mail server says may name the person: of a letter to be forgotten it is not kept, nor the letter for ever.
    if (letter.forget && letter.attempts >= mostAttempts) await forget();
    const said = error instanceof Error && !letter.forget ? error.message.slice(0, 200) : "unknown";
    await note({ lastError: said });
    return false;
  }
  if (letter.forget) await forget();
  else await note({ sentAt: now, body: "" });
  return true;
}

async function deliver(letter: Letter & { id: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM, ALONGSIDE_DATA_DIR } = environment();
  if (SMTP_URL) {
    // The letter's id is its Message-ID: a letter sent twice after a crash is recognisably the same one.
    await createTransport({ url: SMTP_URL, ...patience }).sendMail({
      from: MAIL_FROM,
      to: letter.recipient,
      subject: letter.subject,
      text: letter.body,
      messageId: `<${letter.id}@alongside>`,
    });
    return;
  }
  const folder = join(ALONGSIDE_DATA_DIR, "mail");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${letter.id}.txt`);
  writeFileSync(file, `To: ${letter.recipient}\nSubject: ${letter.subject}\n\n${letter.body}\n`);
  process.stdout.write(`Mail kept in ${file} (set SMTP_URL to send it)\n`);
}

const sendEverySeconds = 5;

/** Sends due letters for as long as the process lives, a few seconds after they were written. */
export function keepSendingLetters(): void {
  const timer = setInterval(() => {
    sendDueLetters(new Date()).catch(() => log.warn("outbox not reached"));
  }, sendEverySeconds * 1000);
  timer.unref();
}
