import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { signOffs } from "@/db/schema/audits";
import { saveAnswers } from "@/lib/audits/commands";
import { addComment } from "@/lib/comments/commands";
import { listComments } from "@/lib/comments/queries";
import { answerHopes } from "@/lib/hopes/commands";
import { hopesCode } from "@/lib/instruments/appreciative";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { saveLocalAnswers, writeQuestion } from "@/lib/local-questions/commands";
import { findProfile } from "@/lib/profiles/queries";
import { type Context, contextOf } from "@/lib/request/context";
import { signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { accepted } from "../support/team";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "ecf.rights.home-visits";
const hope = "A room for parents with a door that shuts.";
const whatHappened = "It opened in March.";
const words = "Who was asked?";
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let ctx: Context;
let friend: Context;
let lastYear: string;
let auditId: string;

beforeEach(async () => {
  team = await addSettingWithTeam();
  [ctx, friend] = [contextOf(team.manager, noon), contextOf(team.reader, noon)];
  lastYear = await openedAudit(ctx, team.settingId, 2025, "ecf");
  await saveAnswers(ctx, lastYear, [{ code: hopesCode, version: 0, reflection: hope }]);
  auditId = await openedAudit(ctx, team.settingId, 2026, "ecf");
  await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "2" }]);
});

async function signed(of = auditId) {
  accepted(await signOff(ctx, of, "Agreed"));
  const [row] = await asSuperuser((tx) =>
    tx.select().from(signOffs).where(eq(signOffs.auditId, of)),
  );
  if (!row) throw new Error("Nothing was signed");
  return { hash: row.contentHash, snapshot: row.snapshot as Record<string, unknown> };
}

describe("F10 R-REL-10 all that stands beside the answers is signed with them", () => {
  test("F20 F86 F2 comments, what became of hopes and our own questions are in the kept content and its hash", async () => {
    await addComment(friend, { auditId, code, words });
    await answerHopes(ctx, { auditId, version: 0, whatHappened });
    const question = { settingId: team.settingId, instrument: "ecf", kind: "open" } as const;
    const wording = "What did our garden day teach us?";
    const outcome = await writeQuestion(ctx, { ...question, wording });
    const id = "questionId" in outcome ? outcome.questionId : "";
    await saveLocalAnswers(ctx, auditId, [{ code: id, version: 0, reflection: "To ask" }]);
    const { snapshot, hash } = await signed();
    const by = team.manager.name;
    expect(snapshot).toMatchObject({
      comments: [{ code, words, byName: team.reader.name, at: noon.toISOString() }],
      hopes: { hopedIn: lastYear, year: 2025, text: hope, whatHappened, byName: by },
      local: {
        questions: [{ id, kind: "open", wording }],
        answers: [{ code: id, reflection: "To ask", changedByName: by }],
      },
    });
    expect(await sha256(canonicalJson(snapshot))).toBe(hash);
    for (const part of ["comments", "hopes", "local"]) {
      const { [part]: _left, ...without } = snapshot;
      expect(await sha256(canonicalJson(without)), part).not.toBe(hash);
    }
  });

  test("a sign-off of which there is none of it keeps the shape that earlier ones have, and they verify and show as before", async () => {
    const { snapshot, hash } = await signed();
    expect(Object.keys(snapshot).toSorted()).toEqual(
      ["method", "instrument", "edition", "themes", "answers", "evidence", "results"].toSorted(),
    );
    expect(await sha256(canonicalJson(snapshot))).toBe(hash);
    expect(await findProfile(ctx, auditId)).toMatchObject({ auditId, local: undefined });
  });

  test("hopes told in another audit, and comments on another, are not in this one", async () => {
    await addComment(friend, { auditId, code, words });
    await answerHopes(ctx, { auditId, version: 0, whatHappened });
    const { snapshot } = await signed(lastYear);
    expect(snapshot).not.toHaveProperty("comments");
    expect(snapshot).not.toHaveProperty("hopes");
  });

  test("F20 R-REL-07 a comment made while the button is pressed is in what was signed, or was refused", async () => {
    const saying = (number: number) =>
      addComment(friend, { auditId, code, words: `Comment ${number}` }).catch(() => undefined);
    const before = Array.from({ length: 6 }, (_, index) => saying(index));
    const signing = signed();
    const after = Array.from({ length: 6 }, (_, index) => saying(index + 6));
    await Promise.all([...before, ...after]);
    const { snapshot } = await signing;
    const inContent = ((snapshot.comments ?? []) as { id: string }[]).map(({ id }) => id);
    const inTable = (await listComments(ctx, auditId)).map(({ id }) => id);
    expect(inContent.toSorted()).toEqual(inTable.toSorted());
  });
});
