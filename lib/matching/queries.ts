import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { themeWishes } from "@/db/schema/matching";
import { settings } from "@/db/schema/organisations";
import { currentEdition } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { byName } from "@/lib/kernel/by-name";
import { settingIsOpen } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import type { Introduction, Practice, ThemeWish, Wish, Wished, WishedTheme } from "./model";

/** What a setting says it would like, theme by theme; what it said in another borough has stayed there. */
export function listWishes(ctx: Context, settingId: string): Promise<ThemeWish[]> {
  return ctx.db.run((tx) => selectWishes(tx, settingId));
}

export function selectWishes(tx: Transaction, settingId: string): Promise<ThemeWish[]> {
  const { instrument, theme, wish, named } = themeWishes;
  return tx
    .select({ instrument, theme, wish, named })
    .from(themeWishes)
    .innerJoin(settings, inItsBorough())
    .where(eq(themeWishes.settingId, settingId))
    .orderBy(asc(instrument), asc(theme));
}

/**
 * What settings of a borough say of each theme of a framework, in the order of its themes: by name where they chose that,
 * counted else. The database leaves out every count of few (F46); nothing here comes from what anybody scored (G10).
 */
export function listWishedThemes(
  ctx: Context,
  boroughId: string,
  instrument: Instrument,
): Promise<WishedTheme[]> {
  return ctx.db.run(async (tx) => {
    const [named, counts] = await Promise.all([
      selectNamed(tx, boroughId, instrument),
      selectCounts(tx, boroughId),
    ]);
    return currentEdition(instrument).themes.map(({ title }, index) => {
      const theme = index + 1;
      const saying = (wish: Wish): Wished => {
        const is = (row: { theme: number; wish: Wish }) => row.theme === theme && row.wish === wish;
        const counted = counts.find((row) => row.instrument === instrument && is(row));
        return {
          named: byName(named.filter(is)).map(({ name }) => name),
          unnamed: counted
            ? { status: "shown", settings: counted.settings }
            : { status: "hidden", reason: "few_settings" },
        };
      };
      return { instrument, theme, title, help: saying("help"), practice: saying("practice") };
    });
  });
}

/** Settings that would share their practice of themes this one would like help with, theme by theme and by name. */
export function listPracticeNear(ctx: Context, settingId: string): Promise<Practice[]> {
  return ctx.db.run((tx) =>
    tx
      .select({
        ...{ instrument: sql<Instrument>`instrument`, theme: sql<number>`theme` },
        ...{ settingId: sql<string>`setting_id`, name: sql<string>`name` },
      })
      .from(sql`practice_near(${settingId}::uuid)`),
  );
}

/** Whom a setting has asked to meet and who asks it, oldest first. */
export function listIntroductions(ctx: Context, settingId: string): Promise<Introduction[]> {
  return ctx.db.run((tx) => selectIntroductions(tx, settingId));
}

export async function selectIntroductions(
  tx: Transaction,
  settingId: string,
): Promise<Introduction[]> {
  const rows = await tx
    .select({
      ...{ id: sql<string>`id`, instrument: sql<Instrument>`instrument` },
      ...{ theme: sql<number>`theme`, words: sql<string>`words` },
      ...{ askingId: sql<string>`asking_id`, askingName: sql<string>`asking_name` },
      ...{ practiceId: sql<string>`practice_id`, practiceName: sql<string>`practice_name` },
      ...{ askedAt: sql<string>`asked_at`, accepted: sql<boolean | null>`accepted` },
      ...{ answeredAt: sql<string | null>`answered_at`, stands: sql<boolean>`stands` },
    })
    .from(sql`introductions_of(${settingId}::uuid)`);
  return rows.map(({ askedAt, accepted, answeredAt, ...row }) => ({
    ...row,
    askedAt: new Date(askedAt),
    answer:
      accepted === null || answeredAt === null ? undefined : { accepted, at: new Date(answeredAt) },
  }));
}

function selectNamed(tx: Transaction, boroughId: string, instrument: Instrument) {
  return tx
    .select({ theme: themeWishes.theme, wish: themeWishes.wish, name: settings.name })
    .from(themeWishes)
    .innerJoin(settings, inItsBorough())
    .where(
      and(
        eq(themeWishes.boroughId, boroughId),
        eq(themeWishes.instrument, instrument),
        eq(themeWishes.named, true),
        settingIsOpen(),
      ),
    )
    .orderBy(asc(settings.id));
}

function selectCounts(tx: Transaction, boroughId: string) {
  return tx
    .select({
      ...{ instrument: sql<Instrument>`instrument`, theme: sql<number>`theme` },
      ...{ wish: sql<Wish>`wish`, settings: sql<number>`settings` },
    })
    .from(sql`wished_counts(${boroughId}::uuid)`);
}

function inItsBorough() {
  return and(eq(settings.id, themeWishes.settingId), eq(settings.boroughId, themeWishes.boroughId));
}
