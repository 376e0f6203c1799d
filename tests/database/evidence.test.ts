import { beforeAll, expect, test } from "vitest";
import { evidenceFiles } from "@/db/schema/audits";
import { findAuditWork, findEvidenceFile } from "@/lib/audits/queries";
import { addFile, addLink, removeEvidence } from "@/lib/evidence/commands";
import { largestFileBytes } from "@/lib/evidence/model";
import { newId } from "@/lib/kernel/ids";
import { type Context, contextOf } from "@/lib/request/context";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { openedAudit, smallPng } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "ecf.rights.home-visits";
const text = (words: string) => new TextEncoder().encode(words);
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let ctx: Context;
let auditId: string;
beforeAll(async () => {
  team = await addSettingWithTeam();
  ctx = contextOf(team.practitioner, noon);
  auditId = await openedAudit(contextOf(team.manager, noon), team.settingId, 2026, "ecf");
});

const shown = async () => (await findAuditWork(ctx, auditId))?.evidence ?? [];
const add = (content: Uint8Array, title = "A file") =>
  addFile(ctx, { auditId, code, title, content });

test("F5 a dated link is kept beside its question", async () => {
  const link = { code, title: "Minutes", url: "https://example.org/a", datedOn: "2026-03-04" };
  const added = await addLink(ctx, { auditId, ...link });
  const id = "evidenceId" in added ? added.evidenceId : "";
  expect(await shown()).toContainEqual({ id, kind: "link", ...link });
});

test("F5 a file comes back byte for byte, and is what its first bytes say", async () => {
  const added = await add(smallPng, "notes.pdf");
  const id = "evidenceId" in added ? added.evidenceId : "";
  const found = await findEvidenceFile(ctx, auditId, id);
  expect(found?.mediaType).toBe("image/png");
  expect(new Uint8Array(found?.content ?? [])).toEqual(smallPng);
});

test.each([
  ["a web page", text("<!doctype html><script>alert(1)</script>")],
  ["a drawing with a script", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0])],
  ["an archive", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0])],
  ["plain words", text("Just words")],
  ["nothing", new Uint8Array()],
])("F5 %s is refused by its content, whatever it is called", async (_what, content) => {
  const before = await shown();
  expect(await add(content, "harmless.pdf")).toEqual({ refused: "wrong_type" });
  expect(await shown()).toEqual(before);
});

test("F5 a file of 5 MB is kept and one byte more is refused", { timeout: 60_000 }, async () => {
  const large = new Uint8Array(largestFileBytes + 1);
  large.set(smallPng);
  expect(await add(large)).toEqual({ refused: "too_large" });
  expect(await add(large.subarray(0, largestFileBytes))).toHaveProperty("evidenceId");
  expect((await shown()).map(({ sizeBytes }) => sizeBytes)).toContain(largestFileBytes);
});

test("F5 removing a file removes its bytes", async () => {
  const added = await add(smallPng);
  const id = "evidenceId" in added ? added.evidenceId : "";
  expect(await removeEvidence(ctx, auditId, id)).toEqual({ removed: true });
  const left = await asSuperuser((tx) =>
    tx.select({ id: evidenceFiles.evidenceId }).from(evidenceFiles),
  );
  expect(left.map((row) => row.id)).not.toContain(id);
  expect(await removeEvidence(ctx, auditId, id)).toEqual({ refused: "not_found" });
});

test("F5 evidence for a question the edition does not ask, or an audit that is not there, is refused", async () => {
  const link = { title: "x", url: "https://example.org" };
  await expect(addLink(ctx, { auditId, code: "ecf.none", ...link })).rejects.toThrow("No question");
  expect(await addLink(ctx, { auditId: newId(), code, ...link })).toEqual({ refused: "not_found" });
});

test("F20 a reader adds and removes no evidence", async () => {
  const reader = contextOf(team.reader, noon);
  const refused = { refused: "not_allowed" };
  expect(await addFile(reader, { auditId, code, title: "x", content: smallPng })).toEqual(refused);
  const [first] = await shown();
  expect(await removeEvidence(reader, auditId, first?.id ?? "")).toEqual(refused);
});
