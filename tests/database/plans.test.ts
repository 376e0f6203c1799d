import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { actionMoves } from "@/db/schema/plans";
import type { Actor } from "@/lib/access/model";
import { isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { removePerson } from "@/lib/people/commands";
import {
  addAction,
  changeAction,
  dropAction,
  finishAction,
  reopenAction,
  setTargets,
  startAction,
} from "@/lib/plans/commands";
import { findAction, listActions, listMoves, listTargets } from "@/lib/plans/queries";
import { contextOf } from "@/lib/request/context";
import {
  asSuperuser,
  kept,
  notAllowed,
  refusalOf,
  rowsOf,
  withFreshDatabase,
} from "../support/database";
import { openedAudit } from "../support/every-table";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "elppeg.1.policy-practice";
const content = { what: "Ring every family once", dueOn: "2026-11-30" };
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let auditId: string;
beforeEach(async () => {
  team = await addSettingWithTeam();
  auditId = await openedAudit(ctxOf(team.manager), team.settingId);
});

const ctxOf = (actor: Actor) => contextOf(actor, noon);

async function added(more = {}): Promise<string> {
  const outcome = await addAction(ctxOf(team.manager), { auditId, code }, { ...content, ...more });
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.actionId;
}

const events = async () => {
  const rows = await asSuperuser((tx) =>
    rowsOf<{ action: string; payload: Record<string, unknown> }>(
      tx.execute(
        sql`select action, payload from trail where tenant = ${`setting:${team.settingId}`} order by n`,
      ),
    ),
  );
  return rows.slice(1);
};

describe("an action", () => {
  test("F34 is born from a question, with owner, due day and what it is for, and stands in the trail without its words", async () => {
    const ownerId = team.practitioner.userId;
    const more = { condition: "agency", domain: "communication", helps: "The forum" } as const;
    const id = await added({ ownerId, ...more });
    expect(await listActions(ctxOf(team.reader), team.settingId)).toMatchObject([
      { id, code, year: 2026, status: "not_started", version: 1, ...content, ...more },
    ]);
    expect((await findAction(ctxOf(team.reader), id))?.owner).toEqual({
      userId: ownerId,
      name: team.practitioner.name,
      hasLeft: false,
    });
    expect(await events()).toEqual([
      { action: "action added", payload: { actionId: id, auditId, code } },
    ]);
  });

  test("F34 belongs to a member or to somebody named, never to a stranger's account", async () => {
    const stranger = await addPerson("practitioner");
    const refused = await addAction(
      ctxOf(team.manager),
      { auditId, code },
      { ...content, ownerId: stranger.userId },
    );
    expect(refused).toEqual({ refused: "no_such_owner" });
    const id = await added({ ownerName: "The health visitor" });
    expect((await findAction(ctxOf(team.reader), id))?.owner).toEqual({
      name: "The health visitor",
      hasLeft: false,
    });
  });

  test("F34 keeps the name of an owner who has left, and says so", async () => {
    const id = await added({ ownerId: team.practitioner.userId });
    await removePerson(ctxOf(team.manager), team.practitioner.memberships[0]?.id ?? "");
    const action = await findAction(ctxOf(team.manager), id);
    expect(action?.owner).toMatchObject({ name: team.practitioner.name, hasLeft: true });
    const same = { ...content, ownerId: team.practitioner.userId, helps: "Tea" };
    expect(await changeAction(ctxOf(team.manager), id, 1, same)).toEqual({ changed: true });
  });

  test("F34 asks about a question that the audit's edition has", async () => {
    const nowhere = await addAction(ctxOf(team.manager), { auditId, code: "ecf.no" }, content);
    expect(nowhere).toEqual({ refused: "not_found" });
  });
});

describe("two people at once", () => {
  test("R-REL-07 the second is shown the first one's words, and nothing of theirs is lost", async () => {
    const id = await added();
    const first = changeAction(ctxOf(team.manager), id, 1, { ...content, helps: "A list" });
    expect(await first).toEqual({ changed: true });
    const second = await changeAction(ctxOf(team.practitioner), id, 1, { ...content, what: "No" });
    expect(second).toMatchObject({ conflict: { version: 2, helps: "A list" } });
    expect(await finishAction(ctxOf(team.practitioner), id, 1, { words: "x" })).toHaveProperty(
      "conflict",
    );
    const again = changeAction(ctxOf(team.practitioner), id, 1, { ...content, helps: "A list" });
    expect(await again).toEqual({ changed: true });
    expect((await events()).map(({ action }) => action)).toEqual([
      "action added",
      "action changed",
    ]);
    expect((await events())[1]?.payload.fields).toEqual(["helps"]);
  });

  test("R-REL-07 of twenty who close it at the same moment one does", async () => {
    const id = await added();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        finishAction(ctxOf(team.manager), id, 1, { words: "All rung" }),
      ),
    );
    expect(outcomes.filter((outcome) => "moved" in outcome)).toHaveLength(1);
    expect(await listMoves(ctxOf(team.reader), id)).toHaveLength(1);
  });
});

describe("closing", () => {
  test("F34 needs something that shows it, or a reason; the database insists too", async () => {
    const id = await added();
    expect(await finishAction(ctxOf(team.manager), id, 1, {})).toEqual({ refused: "no_evidence" });
    const bare = contextOf(team.manager, noon).db.run((tx) =>
      tx.insert(actionMoves).values({
        ...{ actionId: id, settingId: team.settingId, version: 9, kind: "done" as const },
        ...{ movedBy: team.manager.userId, movedAt: noon },
      }),
    );
    expect(await refusalOf(bare)).toBe("23514");
    expect(await dropAction(ctxOf(team.manager), id, 1, "The school does it now")).toEqual({
      moved: true,
    });
    expect(await findAction(ctxOf(team.reader), id)).toMatchObject({
      status: "no_longer_needed",
      lastMove: { words: "The school does it now", byName: team.manager.name },
    });
  });

  test("F34 may be undone: reopened work can be changed and closed again, and every step is kept", async () => {
    const id = await added();
    const ctx = ctxOf(team.practitioner);
    expect(await startAction(ctx, id, 1)).toEqual({ moved: true });
    expect(await startAction(ctx, id, 2)).toEqual({ refused: "not_possible" });
    expect(await finishAction(ctx, id, 2, { url: "https://example.org/list" })).toEqual({
      moved: true,
    });
    expect(await changeAction(ctx, id, 3, { ...content, helps: "x" })).toEqual({
      refused: "closed",
    });
    expect(await reopenAction(ctx, id, 3)).toEqual({ moved: true });
    expect(await changeAction(ctx, id, 4, { ...content, helps: "x" })).toEqual({ changed: true });
    expect((await findAction(ctx, id))?.status).toBe("under_way");
    const moves = await listMoves(ctx, id);
    expect(moves.map(({ kind, version }) => [kind, version])).toEqual([
      ["started", 2],
      ["done", 3],
      ["reopened", 4],
    ]);
    const rewriting = asSuperuser((tx) =>
      tx.update(actionMoves).set({ words: "y" }).where(eq(actionMoves.actionId, id)),
    );
    expect(await refusalOf(rewriting)).toBe(kept);
  });
});

describe("who may", () => {
  test("F20 a reader reads the plan and changes nothing, even directly in SQL", async () => {
    const id = await added();
    const ctx = ctxOf(team.reader);
    const refused = { refused: "not_allowed" };
    expect(await addAction(ctx, { auditId, code }, content)).toEqual(refused);
    expect(await changeAction(ctx, id, 1, { ...content, helps: "x" })).toEqual(refused);
    expect(await startAction(ctx, id, 1)).toEqual(refused);
    expect(await setTargets(ctx, auditId, [{ theme: 1, level: 2, version: 0 }])).toEqual(refused);
    const moved = ctx.db.run((tx) => tx.execute(sql`update actions set what = 'x' returning 1`));
    expect(await rowsOf(moved)).toEqual([]);
  });

  test("R-AZ-06 another setting is told that nothing is there, and hangs nothing on ours", async () => {
    const id = await added();
    const other = await addSettingWithTeam();
    const ctx = ctxOf(other.manager);
    expect(await findAction(ctx, id)).toBeUndefined();
    expect(await listActions(ctx, team.settingId)).toEqual([]);
    expect(await listMoves(ctx, id)).toEqual([]);
    const gone = { refused: "not_found" };
    expect(await startAction(ctx, id, 1)).toEqual(gone);
    expect(await addAction(ctx, { auditId, code }, content)).toEqual(gone);
    expect(await setTargets(ctx, auditId, [])).toEqual(gone);
    const hang = (settingId: string) =>
      ctx.db.run((tx) =>
        tx.insert(actionMoves).values({
          ...{ actionId: id, settingId, version: 2, kind: "started" as const },
          ...{ movedBy: other.manager.userId, movedAt: noon },
        }),
      );
    expect(await refusalOf(hang(team.settingId))).toBe(notAllowed);
    expect(await refusalOf(hang(other.settingId))).toBe("23503");
    expect(await startAction(ctxOf(team.manager), newId(), 1)).toEqual(gone);
  });
});

describe("targets", () => {
  test("F25 are for the year after the audit, may be cleared, and two writers are told apart", async () => {
    const ctx = ctxOf(team.manager);
    const year = { settingId: team.settingId, instrument: "elppeg", year: 2027 } as const;
    const first = [{ theme: 4, level: 2, words: "We know who does not come", version: 0 }];
    expect(await setTargets(ctx, auditId, first)).toEqual({ set: true });
    expect(await listTargets(ctxOf(team.reader), year)).toEqual([{ ...first[0], version: 1 }]);
    expect(await setTargets(ctx, auditId, [{ theme: 4, level: 3, version: 0 }])).toEqual({
      overtakenBy: { ...first[0], version: 1 },
    });
    expect(await setTargets(ctx, auditId, [{ theme: 4, version: 1 }])).toEqual({ set: true });
    expect(await setTargets(ctx, auditId, [{ theme: 11, level: 2, version: 0 }])).toEqual({
      refused: "not_found",
    });
    const [cleared] = await listTargets(ctx, year);
    expect(cleared).toEqual({ theme: 4, version: 2 });
    expect(isoDayOf(noon)).toBe("2026-06-12");
  });
});
