import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { transact } from "@/db/client";
import { outbox } from "@/db/schema/notifications";
import { addMinutes } from "@/lib/kernel/dates";
import { post, sendDueLetters } from "@/lib/notifications/commands";
import { asSignIn } from "@/lib/request/context";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { noon } from "../support/world";

withFreshDatabase();

let received: string[] = [];
let refusing = false;
const catcher = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, _session, done) {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => pieces.push(piece));
    stream.on("end", () => {
      if (refusing) return done(new Error("Mailbox is full"));
      received.push(Buffer.concat(pieces).toString("utf8"));
      done();
    });
  },
});

const portOf = (server: { address(): unknown }) => (server.address() as { port: number }).port;
const listening = (server: { listen(port: number, host: string, done: () => void): unknown }) =>
  new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

beforeAll(() => listening(catcher));
afterAll(() => new Promise<void>((done) => catcher.close(done)));
beforeEach(async () => {
  received = [];
  refusing = false;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${portOf(catcher.server)}`);
  await asSuperuser((tx) => tx.delete(outbox));
});
afterEach(() => vi.unstubAllEnvs());

const letter = (recipient: string) => ({ recipient, subject: "Hello", body: "Plain words" });
const put = (recipient: string) => asSignIn((tx) => post(tx, letter(recipient), noon));
const waiting = () => asSuperuser((tx) => tx.select().from(outbox));

test("R-REL-18 every letter is sent once although two senders run at the same time", async () => {
  const people = Array.from({ length: 12 }, (_, index) => `p${index}@larch-lane.example`);
  for (const person of people) await put(person);
  const sent = await Promise.all([sendDueLetters(noon), sendDueLetters(noon)]);
  expect(sent.reduce((a, b) => a + b)).toBe(people.length);
  const recipients = received.map((mail) => /^To: (\S+)/m.exec(mail)?.[1]);
  expect(recipients.sort()).toEqual(people.sort());
  expect(await sendDueLetters(addMinutes(noon, 600))).toBe(0);
});

test("R-REL-18 a sent letter is plain text, names its own id and leaves no words behind", async () => {
  await put("a@larch-lane.example");
  await sendDueLetters(noon);
  const [row] = await waiting();
  expect(row).toMatchObject({ body: "", sentAt: noon });
  expect(received[0]).toContain(`Message-ID: <${row?.id}@alongside>`);
  expect(received[0]).toContain("Content-Type: text/plain");
  expect(received[0]).toContain("Plain words");
});

test("R-REL-18 a failure is noted, tried again later each time, and the letter arrives in the end", async () => {
  refusing = true;
  await put("b@larch-lane.example");
  let due = noon;
  for (const [index, minutes] of [1, 2, 4].entries()) {
    expect(await sendDueLetters(due)).toBe(0);
    const [row] = await waiting();
    expect(row).toMatchObject({ attempts: index + 1, nextAttemptAt: addMinutes(due, minutes) });
    expect(row?.lastError).toContain("Mailbox is full");
    expect(await sendDueLetters(addMinutes(due, minutes - 0.5))).toBe(0);
    expect((await waiting())[0]?.attempts).toBe(index + 1);
    due = addMinutes(due, minutes);
  }
  refusing = false;
  expect(await sendDueLetters(due)).toBe(1);
  expect(received).toHaveLength(1);
});

test("R-REL-18 after eight failures a letter waits for a person, with its words", async () => {
  await put("c@larch-lane.example");
  await asSuperuser((tx) => tx.update(outbox).set({ attempts: 8 }));
  expect(await sendDueLetters(addMinutes(noon, 10_000))).toBe(0);
  expect(await waiting()).toMatchObject([{ body: "Plain words", sentAt: null }]);
});

test("F58 F74 of a letter that must leave no trace nothing is left, sent or given up", async () => {
  const put = (recipient: string) =>
    asSignIn((tx) => post(tx, { ...letter(recipient), forget: true }, noon));
  await put("parent@larch-lane.example");
  expect(await sendDueLetters(noon)).toBe(1);
  expect(received[0]).toContain("parent@larch-lane.example");
  expect(await waiting()).toEqual([]);

  refusing = true;
  await put("nobody@larch-lane.example");
  expect(await sendDueLetters(noon)).toBe(0);
  expect(await waiting()).toMatchObject([{ lastError: "unknown", attempts: 1 }]);
  await asSuperuser((tx) => tx.update(outbox).set({ attempts: 7 }));
  expect(await sendDueLetters(addMinutes(noon, 10_000))).toBe(0);
  expect(await waiting()).toEqual([]);
});

test("R-REL-18 one letter that cannot be sent does not hold back the others", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  await put("first@larch-lane.example");
  expect(await sendDueLetters(noon)).toBe(0);
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${portOf(catcher.server)}`);
  await put("second@larch-lane.example");
  expect(await sendDueLetters(noon)).toBe(1);
});

test("R-REL-18 a mail server that says nothing holds up nobody", async () => {
  const silent = createServer();
  await listening(silent);
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${portOf(silent)}`);
  await put("d@larch-lane.example");
  const connected = new Promise<{ destroy(): void }>((done) => silent.once("connection", done));
  const sending = sendDueLetters(noon);
  const socket = await connected;
  const began = performance.now();
  await transact((tx) => tx.select().from(outbox));
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await sendDueLetters(noon)).toBe(0);
  socket.destroy();
  silent.close();
  expect(await sending).toBe(0);
});

test("R-REL-18 a letter of a transaction that failed is never sent", async () => {
  const failing = asSignIn(async (tx) => {
    await post(tx, letter("never@larch-lane.example"), noon);
    throw new Error("after all not");
  });
  await expect(failing).rejects.toThrow("after all not");
  expect(await sendDueLetters(noon)).toBe(0);
});

test("R-REL-18 without a mail server letters are kept in a folder, for the evaluator to read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "alongside-mail-"));
  vi.stubEnv("SMTP_URL", "");
  vi.stubEnv("ALONGSIDE_DATA_DIR", folder);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await put("e@larch-lane.example");
  expect(await sendDueLetters(noon)).toBe(1);
  const [row] = await asSuperuser((tx) =>
    tx.select().from(outbox).where(eq(outbox.recipient, "e@larch-lane.example")),
  );
  expect(readdirSync(join(folder, "mail"))).toEqual([`${row?.id}.txt`]);
  const words = readFileSync(join(folder, "mail", `${row?.id}.txt`), "utf8");
  expect(words).toBe("To: e@larch-lane.example\nSubject: Hello\n\nPlain words\n");
  rmSync(folder, { recursive: true });
});
