import { eq } from "drizzle-orm";
import { decode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authSessions, throttles, users } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/notifications";
import type { Actor } from "@/lib/access/model";
import { askForReset, resetPassword, signIn } from "@/lib/accounts/commands";
import { addMinutes } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { environment } from "@/lib/request/environment";
import { hashPassword } from "@/lib/request/passwords";
import { countAttempt } from "@/lib/request/throttle";
import { cookiesGiven } from "../support/browser-of-a-test";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { addPerson, noon } from "../support/world";

withFreshDatabase();

const password = "quiet river garden gate";
let passwordHash: string;
let person: Actor;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  cookiesGiven.length = 0;
  await asSuperuser((tx) => tx.delete(throttles));
  person = await addPerson("platform_administrator", {}, passwordHash);
});

const visitor = (address = "192.0.2.1", now = noon) => ({ now, address });
const sessionsOf = (userId: string) =>
  asSuperuser((tx) => tx.select().from(authSessions).where(eq(authSessions.userId, userId)));

describe("signing in", () => {
  test("R-AUTH-03 each sign-in starts a session of its own, known to the database by its hash alone", async () => {
    expect(await signIn(visitor(), person.email, password)).toEqual({ signedIn: true });
    expect(await signIn(visitor(), person.email, password)).toEqual({ signedIn: true });
    const rows = await sessionsOf(person.userId);
    const { secret } = environment();
    const sids = await Promise.all(
      cookiesGiven.map(async ({ value }) => String((await decode({ token: value, secret }))?.sid)),
    );
    expect(new Set(sids).size).toBe(2);
    const hashes = await Promise.all(sids.map(sha256));
    expect(rows.map(({ sidHash }) => sidHash).sort()).toEqual(hashes.sort());
  });

  test("R-AUTH-04 the cookie is for this host, secure, and out of reach of scripts", async () => {
    await signIn(visitor(), person.email, password);
    expect(cookiesGiven[0]).toMatchObject({
      name: "__Host-alongside",
      options: { httpOnly: true, secure: true, sameSite: "lax", path: "/" },
    });
  });

  test("R-AUTH-02 somebody with power over a borough has an hour of rest, and nobody more than a week in all", async () => {
    await signIn(visitor(), person.email, password);
    const [row] = await sessionsOf(person.userId);
    expect(row?.idleExpires).toEqual(addMinutes(noon, 60));
    expect(row?.absoluteExpires).toEqual(addMinutes(noon, 7 * 24 * 60));
  });

  test("R-AUTH-06 a wrong password and an unknown address get the same answer and start nothing", async () => {
    const wrong = { refused: "wrong" };
    expect(await signIn(visitor(), person.email, "not the password")).toEqual(wrong);
    expect(await signIn(visitor(), "unknown@alderbrook.example", password)).toEqual(wrong);
    expect(cookiesGiven).toEqual([]);
    expect(await sessionsOf(person.userId)).toEqual([]);
  });

  test("R-AUTH-07 after ten tries even the right password must wait, and others need not", async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      await signIn(visitor(), person.email, "not the password");
    }
    const refused = await signIn(visitor(), person.email, password);
    expect(refused).toEqual({ refused: "too_many", retryAfterSeconds: 15 * 60 });
    const colleague = await addPerson("platform_administrator", {}, passwordHash);
    expect(await signIn(visitor(), colleague.email, password)).toEqual({ signedIn: true });
    const later = visitor("192.0.2.1", addMinutes(noon, 16));
    expect(await signIn(later, person.email, password)).toEqual({ signedIn: true });
  });

  test("R-AUTH-07 signing in clears the account's tries, and one address cannot try many accounts", async () => {
    const { email } = person;
    const count = async (key: string, times: number, limit: number) => {
      for (let tried = 0; tried < times; tried += 1)
        await countAttempt(key, { limit, minutes: 15 }, noon);
    };
    await count(`account:${email}`, 9, 10);
    expect(await signIn(visitor(), email, password)).toEqual({ signedIn: true });
    await count(`account:${email}`, 9, 10);
    expect(await signIn(visitor(), email, "no")).toEqual({ refused: "wrong" });
    await count("address:192.0.2.1", 28, 30);
    expect(await signIn(visitor(), "31@alderbrook.example", "no")).toHaveProperty(
      "refused",
      "too_many",
    );
    expect(await signIn(visitor("192.0.2.9"), "31@alderbrook.example", "no")).toEqual({
      refused: "wrong",
    });
  });

  test("R-AUTH-07 of sixty tries at once exactly ten pass, and the table names nobody", async () => {
    const tries = await Promise.all(
      Array.from({ length: 60 }, () =>
        countAttempt(`account:${person.email}`, { limit: 10, minutes: 15 }, noon),
      ),
    );
    expect(tries.filter(({ waitSeconds }) => waitSeconds === 0)).toHaveLength(10);
    const rows = await asSuperuser((tx) => tx.select().from(throttles));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).not.toContain(person.email);
  });

  test("R-AUTH-16 a password hashed at an older cost is hashed anew when it is next used", async () => {
    const { hash } = await import("@node-rs/argon2");
    const older = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const veteran = await addPerson("platform_administrator", {}, older);
    expect(await signIn(visitor(), veteran.email, password)).toEqual({ signedIn: true });
    const [row] = await asSuperuser((tx) =>
      tx.select().from(users).where(eq(users.id, veteran.userId)),
    );
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });
});

describe("a new password", () => {
  const fresh = "seven brown boots in the hall";
  const tokenSentTo = async (email: string): Promise<string> => {
    const letters = await asSuperuser((tx) =>
      tx.select().from(outbox).where(eq(outbox.recipient, email)),
    );
    return /\/reset\/(\S+)/.exec(letters.at(-1)?.body ?? "")?.[1] ?? "";
  };

  test("R-AUTH-10 the link works once and ends every session of that person", async () => {
    await signIn(visitor(), person.email, password);
    await askForReset(visitor(), person.email);
    const token = await tokenSentTo(person.email);
    const pressed = await Promise.all([1, 2, 3].map(() => resetPassword(token, fresh, noon)));
    expect(pressed.filter((outcome) => "reset" in outcome)).toHaveLength(1);
    expect(await resetPassword(token, `${fresh} again`, noon)).toEqual({ refused: "link" });
    expect((await sessionsOf(person.userId)).map(({ revokedAt }) => revokedAt)).toEqual([noon]);
    expect(await signIn(visitor(), person.email, password)).toEqual({ refused: "wrong" });
    expect(await signIn(visitor(), person.email, fresh)).toEqual({ signedIn: true });
  });

  test("R-AUTH-10 a link older than thirty minutes, and one nobody sent, are refused alike", async () => {
    await askForReset(visitor(), person.email);
    const token = await tokenSentTo(person.email);
    const late = addMinutes(noon, 31);
    expect(await resetPassword(token, fresh, late)).toEqual({ refused: "link" });
    expect(await resetPassword("made-up", fresh, noon)).toEqual({ refused: "link" });
  });

  test("R-AUTH-16 a weak password is refused and the link stays good", async () => {
    await askForReset(visitor(), person.email);
    const token = await tokenSentTo(person.email);
    expect(await resetPassword(token, "short", noon)).toHaveProperty("refused", "password");
    expect(await resetPassword(token, fresh, noon)).toEqual({ reset: true });
  });

  test("R-AUTH-06 an unknown address is sent nothing, and no one is sent a flood", async () => {
    await askForReset(visitor(), "stranger@alderbrook.example");
    expect(await tokenSentTo("stranger@alderbrook.example")).toBe("");
    for (let asked = 0; asked < 8; asked += 1) await askForReset(visitor(), person.email);
    const letters = await asSuperuser((tx) =>
      tx.select().from(outbox).where(eq(outbox.recipient, person.email)),
    );
    expect(letters).toHaveLength(5);
  });
});
