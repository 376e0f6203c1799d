import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signedThemes, signOffs } from "@/db/schema/audits";
import { trail } from "@/db/schema/trail";
import { markTheme, saveAnswers } from "@/lib/audits/commands";
import type { Answer } from "@/lib/audits/model";
import { findAudit, findAuditWork } from "@/lib/audits/queries";
import { type Snapshot, scoreAudit } from "@/lib/audits/snapshot";
import { addLink, removeEvidence } from "@/lib/evidence/commands";
import { editionOf } from "@/lib/instruments/editions";
import { addDays, addMinutes } from "@/lib/kernel/dates";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { type Context, contextOf } from "@/lib/request/context";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, kept, notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "ecf.rights.home-visits";
const link = { code, title: "Minutes of March", url: "https://example.org/minutes" };
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let ctx: Context;
let auditId: string;
let year = 2000;
beforeAll(async () => {
  team = await addSettingWithTeam();
  ctx = contextOf(team.manager, noon);
});
beforeEach(async () => {
  year += 1;
  auditId = await openedAudit(ctx, team.settingId, year, "ecf");
  await saveAnswers(ctx, auditId, [
    { code, version: 0, choice: "2", note: "Two families told us" },
    { code: "ecf.rights.article-30", version: 0, choice: "dont_know" },
    { code: "ecf.appreciate.value", version: 0, reflection: "We ask more" },
  ]);
  await addLink(ctx, { auditId, ...link });
});

const rowsSigned = () =>
  asSuperuser((tx) => tx.select().from(signOffs).where(eq(signOffs.auditId, auditId)));
const eventsOf = (action: string) =>
  asSuperuser((tx) =>
    tx
      .select()
      .from(trail)
      .where(and(eq(trail.action, action), sql`${trail.payload}->>'auditId' = ${auditId}`)),
  );

describe("F10 signing off", () => {
  test("R-REL-08 a hundred presses of the button make one sign-off and one event", {
    timeout: 60_000,
  }, async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => signOff(ctx, auditId, "We agree")),
    );
    expect(outcomes.filter((outcome) => "signedOff" in outcome)).toHaveLength(1);
    const others = outcomes.filter((outcome) => "refused" in outcome);
    expect(others).toEqual(Array.from({ length: 99 }, () => ({ refused: "signed" })));
    expect(await rowsSigned()).toHaveLength(1);
    expect(await eventsOf("audit signed off")).toHaveLength(1);
    const signed = await findAudit(ctx, auditId);
    expect(signed?.signedOff).toMatchObject({ at: noon, byName: team.manager.name });
  });

  test("R-REL-10 the kept hash is that of the kept content, and scoring it again gives the same results", async () => {
    await signOff(ctx, auditId, "We agree");
    const [row] = await rowsSigned();
    const snapshot = row?.snapshot as Snapshot;
    expect(row?.contentHash).toBe(await sha256(canonicalJson(snapshot)));
    const edition = editionOf("ecf", snapshot.edition);
    expect(canonicalJson(snapshot.themes)).toBe(canonicalJson(edition.themes));
    const again = scoreAudit(
      { ...edition, themes: snapshot.themes },
      snapshot.answers,
      snapshot.evidence,
    );
    const plain = again.map((result) => result ?? null);
    expect(canonicalJson(snapshot.results)).toBe(canonicalJson(plain));
    const frozen = await asSuperuser((tx) =>
      tx
        .select()
        .from(signedThemes)
        .where(eq(signedThemes.signOffId, row?.id ?? "")),
    );
    const scored = plain.flatMap((result, index) => (result ? [{ theme: index + 1, result }] : []));
    expect(frozen.length).toBeGreaterThan(5);
    expect(
      frozen
        .map(({ theme, result }) => ({ theme, result: canonicalJson(result) }))
        .sort((a, b) => a.theme - b.theme),
    ).toEqual(scored.map(({ theme, result }) => ({ theme, result: canonicalJson(result) })));
  });

  test("R-REL-10 an altered answer in the kept content no longer fits the hash", async () => {
    await signOff(ctx, auditId, "We agree");
    const [row] = await rowsSigned();
    const snapshot = row?.snapshot as Snapshot;
    const [first, ...rest] = snapshot.answers as [Answer, ...Answer[]];
    const altered = { ...snapshot, answers: [{ ...first, level: 3 }, ...rest] };
    expect(await sha256(canonicalJson(altered))).not.toBe(row?.contentHash);
  });

  test("F10 nothing of a signed audit can be saved, marked, added or removed", async () => {
    const work = await findAuditWork(ctx, auditId);
    await signOff(ctx, auditId, "We agree");
    const signed = { refused: "signed" };
    expect(await saveAnswers(ctx, auditId, [{ code, version: 1, choice: "3" }])).toEqual(signed);
    expect(await markTheme(ctx, auditId, 1, true)).toEqual(signed);
    expect(await addLink(ctx, { auditId, ...link })).toEqual(signed);
    expect(await removeEvidence(ctx, auditId, work?.evidence[0]?.id ?? "")).toEqual(signed);
    const after = await findAuditWork(ctx, auditId);
    expect(after?.answers).toEqual(work?.answers);
    expect(after?.evidence).toEqual(work?.evidence);
  });

  test("F10 whatever is saved while the button is pressed is either in the sign-off or refused", async () => {
    const codes = ["ecf.rights.visible-children", "ecf.rights.article-30"];
    const saves = Array.from({ length: 20 }, (_, index) =>
      saveAnswers(contextOf(team.practitioner, noon), auditId, [
        { code: codes[index % 2] ?? "", version: 0, note: `n${index}` },
      ]),
    );
    await Promise.all([...saves.slice(0, 10), signOff(ctx, auditId, "x"), ...saves.slice(10)]);
    const [row] = await rowsSigned();
    const work = await findAuditWork(ctx, auditId);
    const snapshot = row?.snapshot as Snapshot | undefined;
    expect(snapshot?.answers.map(({ code, note, version }) => [code, note, version])).toEqual(
      work?.answers.map(({ code, note, version }) => [code, note, version]),
    );
  });
});

describe("F10 reopening", () => {
  const signedThenAt = async (later: Date) => {
    await signOff(ctx, auditId, "We agree");
    return reopenAudit(contextOf(team.manager, later), auditId, "We forgot a page");
  };

  test("F10 a manager may reopen until the fourteenth day is over, and not a minute longer", async () => {
    const last = addDays(noon, 14);
    expect(await signedThenAt(addMinutes(last, 1))).toEqual({ refused: "too_late" });
    const inTime = contextOf(team.manager, last);
    expect(await reopenAudit(inTime, auditId, "We forgot a page")).toEqual({ reopened: true });
    expect(await eventsOf("audit reopened")).toHaveLength(1);
  });

  test("F10 a reopened audit takes answers again and can be signed a second time; the first stays on record", async () => {
    expect(await signedThenAt(addDays(noon, 1))).toEqual({ reopened: true });
    const saved = await saveAnswers(ctx, auditId, [{ code, version: 1, choice: "3" }]);
    expect(saved).toMatchObject({ saved: [{ saved: true, version: 2 }] });
    expect(await signOff(ctx, auditId, "Now with the page")).toEqual({ signedOff: true });
    const rows = await rowsSigned();
    expect(rows.map(({ statement }) => statement).sort()).toEqual([
      "Now with the page",
      "We agree",
    ]);
    expect(new Set(rows.map(({ contentHash }) => contentHash)).size).toBe(2);
  });

  test("F10 an audit that is not signed is not reopened, and one is reopened once", async () => {
    expect(await reopenAudit(ctx, auditId, "x")).toEqual({ refused: "not_signed" });
    await signOff(ctx, auditId, "We agree");
    const pressed = await Promise.all([1, 2, 3].map(() => reopenAudit(ctx, auditId, "x")));
    expect(pressed.filter((outcome) => "reopened" in outcome)).toHaveLength(1);
    expect(pressed.filter((outcome) => "refused" in outcome)).toEqual([
      { refused: "not_signed" },
      { refused: "not_signed" },
    ]);
  });
});

describe("R-REL-09 signed work in the database", () => {
  const frozen: [string, string][] = [
    ["answers", "note = 'changed'"],
    ["evidence", "title = 'changed'"],
    ["evidence_files", "content = ''"],
    ["completed_themes", "completed_at = now()"],
    ["sign_offs", "statement = 'changed'"],
    ["signed_themes", "theme = theme"],
    ["reopenings", "reason = 'changed'"],
    ["trail", "action = 'changed'"],
  ];

  beforeEach(async () => {
    // The second sign-off of an audit that was reopened: then every table has a row.
    await markTheme(ctx, auditId, 1, true);
    await signOff(ctx, auditId, "We agree");
    await reopenAudit(ctx, auditId, "One more");
    await asSuperuser((tx) =>
      tx.execute(sql`insert into evidence_files
        select id, setting_id, 'x' from evidence where audit_id = ${auditId}`),
    );
    await signOff(ctx, auditId, "We agree again");
  });

  test("R-REL-09 cannot be changed, removed or emptied, not even by a superuser", async () => {
    for (const [table, set] of frozen) {
      const attempts = [`update ${table} set ${set}`, `delete from ${table}`];
      for (const attempt of [...attempts, `truncate ${table} cascade`]) {
        const refusal = await refusalOf(asSuperuser((tx) => tx.execute(sql.raw(attempt))));
        expect([attempt, refusal]).toEqual([attempt, kept]);
      }
    }
  });

  test("R-REL-09 nor by those who signed it", async () => {
    for (const [table, set] of frozen) {
      for (const attempt of [`update ${table} set ${set}`, `delete from ${table}`]) {
        const refusal = await refusalOf(ctx.db.run((tx) => tx.execute(sql.raw(attempt))));
        expect([kept, notAllowed], `${attempt}: ${refusal}`).toContain(refusal);
      }
      const emptying = ctx.db.run((tx) => tx.execute(sql.raw(`truncate ${table} cascade`)));
      expect(await refusalOf(emptying)).toBe(notAllowed);
    }
  });

  test("R-REL-09 no answer is moved out of it or into it", async () => {
    const open = await openedAudit(ctx, team.settingId, year + 500, "ecf");
    await saveAnswers(ctx, open, [
      { code: "ecf.rights.visible-children", version: 0, choice: "1" },
    ]);
    const move = (from: string, to: string) =>
      refusalOf(
        asSuperuser((tx) =>
          tx.execute(sql`update answers set audit_id = ${to} where audit_id = ${from}`),
        ),
      );
    expect(await move(auditId, open)).toBe(kept);
    expect(await move(open, auditId)).toBe(kept);
  });

  test("R-REL-09 the frozen content of a hand-made second sign-off is refused too", async () => {
    const again = ctx.db.run((tx) =>
      tx.execute(sql`insert into sign_offs
        select gen_random_uuid(), audit_id, setting_id, 'x', signed_by, signed_at, snapshot, content_hash
        from sign_offs where audit_id = ${auditId} limit 1`),
    );
    expect(await refusalOf(again)).toBe(kept);
  });
});
