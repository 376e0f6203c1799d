import { expect, test } from "vitest";
import { comments } from "@/db/schema/comments";
import { addComment } from "@/lib/comments/commands";
import { listComments } from "@/lib/comments/queries";
import { contextOf } from "@/lib/request/context";
import { signOff } from "@/lib/sign-offs/commands";
import { kept, refusalOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

test("F20 a critical friend comments beside a question, with their name, until the audit is signed; nobody else does", async () => {
  const ours = await addSettingWithTeam();
  const theirs = await addSettingWithTeam();
  const [manager, reader] = [contextOf(ours.manager, noon), contextOf(ours.reader, noon)];
  const auditId = await openedAudit(manager, ours.settingId);
  const said = { auditId, code: "elppeg.1.policy-practice", words: "Who was asked?" };
  expect(await addComment(manager, said)).toEqual({ refused: "not_allowed" });
  expect(await addComment(contextOf(theirs.reader, noon), said)).toEqual({ refused: "not_found" });
  expect(await addComment(reader, { ...said, code: "elppeg.1.nothing" })).toEqual({
    refused: "not_found",
  });
  expect(await addComment(reader, said)).toHaveProperty("commentId");
  const [comment] = await listComments(manager, auditId);
  expect(comment).toMatchObject({ words: "Who was asked?", byName: ours.reader.name });
  await signOff(manager, auditId, "My own answers, talked through");
  expect(await addComment(reader, said)).toEqual({ refused: "signed" });
  const { settingId } = ours;
  const stamp = { writtenBy: ours.reader.userId, writtenAt: noon };
  const inSql = reader.db.run((tx) =>
    tx.insert(comments).values({ id: auditId, settingId, ...said, ...stamp }),
  );
  expect(await refusalOf(inSql)).toBe(kept);
});
