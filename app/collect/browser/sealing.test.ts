import { expect, test } from "vitest";
import { leaveHashOf } from "@/lib/tablets/leave-code";
import { openSealed, sealingKeyOf } from "@/lib/tablets/sealing";
import { leaveHashOf as onTablet, seal } from "./sealing.mjs";

const secret = "a secret of the tests, longer than 32 characters";
const [survey, other] = [
  "2c0a2f0e-0000-4000-8000-000000000001",
  "2c0a2f0e-0000-4000-8000-000000000002",
];
const id = "7d2f1f3e-8f2a-4a52-9a3e-0f6f3d9d2a11";
const sheet = { opening: 1, words: "کبھی نہیں" };

test("O-06 what a tablet seals, the service opens, and nobody reads on the way", async () => {
  const sealed = await seal(sealingKeyOf(secret, survey), id, sheet);
  expect(JSON.parse(openSealed(secret, survey, id, sealed) ?? "")).toEqual(sheet);
  expect(JSON.stringify(sealed)).not.toContain("کبھی");
  const again = await seal(sealingKeyOf(secret, survey), id, sheet);
  expect(again.sealed).not.toBe(sealed.sealed);
});

test("O-06 it does not open for another survey, under another id, with another secret, or changed", async () => {
  const sealed = await seal(sealingKeyOf(secret, survey), id, sheet);
  expect(openSealed(secret, other, id, sealed)).toBeUndefined();
  expect(openSealed(secret, survey, crypto.randomUUID(), sealed)).toBeUndefined();
  expect(openSealed(`${secret}!`, survey, id, sealed)).toBeUndefined();
  for (const part of ["from", "nonce", "sealed"] as const) {
    const changed = { ...sealed, [part]: `A${sealed[part].slice(1)}` };
    const same = changed[part] === sealed[part];
    expect(same || openSealed(secret, survey, id, changed) === undefined).toBe(true);
    expect(openSealed(secret, survey, id, { ...sealed, [part]: "AAAA" })).toBeUndefined();
  }
});

test("O-08 the volunteer's code is found right on the tablet as it is typed, and for that tablet only", async () => {
  const [token, code] = ["token-of-a-tablet", "K7QF4M"];
  expect(await onTablet(token, " k7q-f4m ")).toBe(leaveHashOf(token, code));
  expect(await onTablet("another", code)).not.toBe(leaveHashOf(token, code));
  expect(await onTablet(token, "K7QF4N")).not.toBe(leaveHashOf(token, code));
});
