import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/notifications";
import { invitations, memberships, settings } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { listAudits } from "@/lib/audits/queries";
import { fixRows, importRows, keepList, undoImport } from "@/lib/imports/commands";
import type { SheetRow } from "@/lib/imports/model";
import { findImport, listImports } from "@/lib/imports/queries";
import { addDays } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { invite } from "@/lib/organisations/commands";
import { findSetting, listSettings } from "@/lib/organisations/queries";
import {
  answerMove,
  askToMove,
  changeDetails,
  closeSetting,
  openSettingAgain,
} from "@/lib/register/commands";
import { findEntry, listRegister, listWaitingMoves } from "@/lib/register/queries";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addBorough, addPerson, addSetting, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let commissioner: Actor;
let analyst: Actor;
beforeEach(async () => {
  team = await addSettingWithTeam();
  commissioner = await addPerson("commissioner", { boroughId: team.boroughId });
  analyst = await addPerson("analyst", { boroughId: team.boroughId });
  await asSuperuser((tx) => tx.delete(outbox));
});

const as = (actor: Actor, now = noon) => contextOf(actor, now);
const empty = { name: "", urn: "", type: "", places: "", ward: "", email: "" };
const row = (line: number, cells: Partial<SheetRow>) => ({ line, ...empty, ...cells });
const two = [
  row(2, { name: "Weir Street", urn: "2500001", type: "Nursery", email: "weir@b.example" }),
  row(3, { name: "Larch Lane", urn: "2500002", places: "40" }),
];
const open = { state: "open" } as const;

async function kept(rows: SheetRow[], now = noon) {
  const outcome = await keepList(as(commissioner, now), team.boroughId, rows);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return { boroughId: team.boroughId, importId: outcome.importId };
}
const namesIn = async () =>
  (await listRegister(as(commissioner), team.boroughId, open)).map(({ name, urn }) => [name, urn]);

describe("F82 settings in bulk", () => {
  test("a list waits, is put right, and the good rows go in: others stay behind as typed", async () => {
    const here = await kept([...two, row(4, { name: "Hollybush", urn: "x", type: "Zoo" })]);
    const found = await findImport(as(commissioner), team.boroughId, here.importId);
    expect(found?.preview.map(({ outcome }) => outcome)).toEqual(["new", "changed", "cannot"]);
    const fixes = [{ line: 4, column: "urn" as const, typed: "2500003" }];
    expect(await fixRows(as(commissioner), here, fixes)).toEqual({ fixed: true });
    const outcome = await importRows(as(commissioner), here);
    expect(await namesIn()).toEqual([
      ["Larch Lane", "2500002"],
      ["Weir Street", "2500001"],
    ]);
    const leftOver = "leftOver" in outcome ? (outcome.leftOver ?? "") : "";
    const left = await findImport(as(commissioner), team.boroughId, leftOver);
    expect(left?.list.rows).toEqual([row(4, { name: "Hollybush", urn: "2500003", type: "Zoo" })]);
    expect(await importRows(as(commissioner), here)).toEqual({ refused: "not_found" });
  });

  test("two who press at once import it once, and each manager gets one letter", async () => {
    const here = await kept(two);
    const pressed = await Promise.all([1, 2, 3].map(() => importRows(as(commissioner), here)));
    expect(pressed.filter((outcome) => "imported" in outcome)).toHaveLength(1);
    const letters = await asSuperuser((tx) => tx.select().from(outbox));
    expect(letters.map(({ recipient }) => recipient)).toEqual(["weir@b.example"]);
    const [list] = await listImports(as(commissioner), team.boroughId);
    expect(list?.rows.map(({ email }) => email)).toEqual(["", ""]);
  });

  test("the last import is taken back whole, with its invitations", async () => {
    const here = await kept(two);
    await importRows(as(commissioner), here);
    expect(await undoImport(as(commissioner), here)).toEqual({ undone: true });
    expect(await namesIn()).toEqual([["Larch Lane", undefined]]);
    expect(await undoImport(as(commissioner), here)).toEqual({ refused: "not_last" });
    const invited = await asSuperuser((tx) =>
      tx.select().from(invitations).where(eq(invitations.invitedBy, commissioner.userId)),
    );
    expect(invited).toEqual([]);
  });

  test("it is too late once anything else has happened to one of its settings, and nothing is undone", async () => {
    const here = await kept(two);
    await importRows(as(commissioner), here);
    const register = await listRegister(as(commissioner), team.boroughId, open);
    const weir = register.find(({ name }) => name === "Weir Street")?.id ?? "";
    await addPerson("setting_manager", { settingId: weir, homeBoroughId: team.boroughId });
    const late = { refused: "too_late", name: "Weir Street" };
    expect(await undoImport(as(commissioner), here)).toEqual(late);
    expect(await namesIn()).toHaveLength(2);
    const here2 = { boroughId: team.boroughId, settingId: team.settingId };
    await changeDetails(as(commissioner), here2, { name: "Larch", type: "nursery" });
    expect(await undoImport(as(commissioner), here)).toMatchObject({ refused: "too_late" });
  });

  test("R-AZ-07 an analyst and another borough's commissioner see no list and touch none", async () => {
    const here = await kept(two);
    const stranger = await addPerson("commissioner", { boroughId: await addBorough() });
    for (const actor of [analyst, stranger, team.manager]) {
      expect(await listImports(as(actor), team.boroughId)).toEqual([]);
      expect(await importRows(as(actor), here)).toEqual({ refused: "not_allowed" });
      expect(await undoImport(as(actor), here)).toEqual({ refused: "not_allowed" });
      const keeping = await keepList(as(actor), team.boroughId, two);
      expect(keeping).toEqual({ refused: "not_allowed" });
      const made = { id: newId(), boroughId: team.boroughId, name: "x", createdAt: noon };
      const adding = as(actor).db.run((tx) =>
        tx.insert(settings).values({ ...made, type: "nursery" }),
      );
      expect(await refusalOf(adding)).toBe(notAllowed);
      const changed = as(actor).db.run((tx) =>
        tx.update(settings).set({ name: "Ours" }).returning(),
      );
      expect(await changed).toEqual([]);
    }
  });

  test("R-AZ-09 a borough invites a first manager and nobody after that, to no role beside it", async () => {
    const lonely = await addSetting(team.boroughId, "Tamarind Tree");
    const invited = { homeBoroughId: team.boroughId, email: "x@b.example", placeName: "x" };
    const manager = { role: "setting_manager", ...invited } as const;
    expect(await invite(as(commissioner), { settingId: lonely, ...manager })).toHaveProperty(
      "token",
    );
    const second = invite(as(commissioner), { settingId: team.settingId, ...manager });
    expect(await refusalOf(second)).toBe(notAllowed);
    const reader = { settingId: lonely, ...invited, role: "reader" as const };
    expect(await invite(as(commissioner), reader)).toEqual({ refused: "not_allowed" });
    expect(await invite(as(analyst), { settingId: lonely, ...manager })).toEqual({
      refused: "not_allowed",
    });
    const seen = await as(commissioner).db.run((tx) => tx.select().from(memberships));
    expect(seen.filter(({ settingId }) => settingId)).toEqual([]);
  });
});

describe("F82 a setting changes, closes, merges and moves, and keeps its history", () => {
  const here = () => ({ boroughId: team.boroughId, settingId: team.settingId });

  test("a URN is one setting's in its borough", async () => {
    const other = await addSetting(team.boroughId, "Millrace");
    const details = { name: "Larch Lane", type: "nursery", urn: "2500001", ward: "Weir" } as const;
    expect(await changeDetails(as(commissioner), here(), details)).toEqual({ changed: true });
    expect(await findEntry(as(analyst), here())).toMatchObject(details);
    const taking = { ...details, name: "Millrace" };
    expect(await changeDetails(as(commissioner), { ...here(), settingId: other }, taking)).toEqual({
      refused: "urn_taken",
    });
    expect(await changeDetails(as(analyst), here(), taking)).toEqual({ refused: "not_allowed" });
  });

  test("closed or merged, it leaves the borough's list, its people keep everything, and it can open again", async () => {
    const into = await addSetting(team.boroughId, "Millrace");
    const auditId = await openedAudit(as(team.manager), team.settingId);
    expect(await closeSetting(as(analyst), here(), into)).toEqual({ refused: "not_allowed" });
    const nowhere = await closeSetting(as(commissioner), here(), newId());
    expect(nowhere).toEqual({ refused: "no_such_setting" });
    expect(await closeSetting(as(commissioner), here(), into)).toEqual({ closed: true });
    const left = await listSettings(as(commissioner), team.boroughId);
    expect(left.map(({ id }) => id)).toEqual([into]);
    const closed = await listRegister(as(analyst), team.boroughId, { state: "closed" });
    expect(closed).toMatchObject([{ id: team.settingId, closed: { mergedInto: "Millrace" } }]);
    expect((await listAudits(as(team.reader), team.settingId)).map(({ id }) => id)).toEqual([
      auditId,
    ]);
    expect(await openSettingAgain(as(commissioner), here())).toEqual({ opened: true });
    expect(await listSettings(as(commissioner), team.boroughId)).toHaveLength(2);
  });

  test("it moves when an administrator accepts: the new borough sees it, the old one no more", async () => {
    const there = await addBorough("Birchfield");
    const receiver = await addPerson("commissioner", { boroughId: there });
    const administrator = await addPerson("platform_administrator");
    const auditId = await openedAudit(as(team.manager), team.settingId);
    await askToMove(as(commissioner), here(), "Birchfield");
    await askToMove(as(commissioner), here(), "Birchfield");
    const [move, ...more] = await listWaitingMoves(as(administrator));
    expect(more).toEqual([]);
    const moveId = move?.id ?? "";
    const answer = { toBoroughId: there };
    for (const actor of [commissioner, receiver, analyst])
      expect(await answerMove(as(actor), moveId, answer)).toEqual({ refused: "not_allowed" });
    expect(await answerMove(as(administrator), moveId, answer)).toEqual({ answered: true });
    expect(await findEntry(as(receiver), { ...here(), boroughId: there })).toBeDefined();
    expect(await findSetting(as(commissioner), team.settingId)).toBeUndefined();
    const moved = { ...team.reader.memberships[0], homeBoroughId: there };
    const reader = { ...team.reader, memberships: [moved] } as Actor;
    expect((await listAudits(as(reader), team.settingId)).map(({ id }) => id)).toEqual([auditId]);
    expect(await listWaitingMoves(as(administrator))).toEqual([]);
  });

  test("declined, it stays where it is and may be asked for again; all of it is on the borough's trail", async () => {
    const administrator = await addPerson("platform_administrator");
    await askToMove(as(commissioner), here(), "Birchfield");
    const [move] = await listWaitingMoves(as(commissioner), team.settingId);
    await answerMove(as(administrator), move?.id ?? "", { because: "Ofsted lists it here" });
    expect(await listWaitingMoves(as(commissioner), team.settingId)).toEqual([]);
    await askToMove(as(commissioner, addDays(noon, 1)), here(), "Birchfield");
    const events = await rowsOf<{ action: string }>(
      asSuperuser((tx) =>
        tx.execute(
          sql`select action from trail where tenant = ${`borough:${team.boroughId}`} order by n`,
        ),
      ),
    );
    expect(events.map(({ action }) => action)).toEqual([
      "move asked for",
      "move declined",
      "move asked for",
    ]);
  });
});
