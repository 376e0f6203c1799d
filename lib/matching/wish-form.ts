import { z } from "zod";
import { currentEdition } from "@/lib/instruments/editions";
import { instruments } from "@/lib/instruments/model";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { type ThemeOf, type ThemeWish, wishes } from "./model";

/** A setting's wishes for one framework: "wish:4" is a wish or empty; one tick for all of them says who it is. */
export const wishForm = formWithOpenFields(
  {
    settingId: z.uuid(),
    instrument: z.enum(instruments),
    named: z.literal("on").optional(),
  },
  /^wish:[1-9]\d?$/,
  10,
);

type Typed = z.output<typeof wishForm>;

/** The wishes of a form; what names no theme of the framework's newest edition is left out. */
export function wishesFrom({ instrument, named, ...typed }: Typed): ThemeWish[] {
  return currentEdition(instrument).themes.flatMap((_, index) => {
    const theme = index + 1;
    const wish = wishes.find((each) => each === typed[`wish:${theme}`]);
    return wish ? [{ instrument, theme, wish, named: named === "on" }] : [];
  });
}

export type WishChange = { theme: number; now?: ThemeWish };

/** What differs between the wishes a setting has for a framework and those it sends. */
export function changedWishes(
  before: readonly ThemeWish[],
  after: readonly ThemeWish[],
): WishChange[] {
  const themes = new Set([...before, ...after].map(({ theme }) => theme));
  const found = (some: readonly ThemeWish[], theme: number) =>
    some.find((each) => each.theme === theme);
  return [...themes]
    .toSorted((a, b) => a - b)
    .flatMap((theme) => {
      const [was, now] = [found(before, theme), found(after, theme)];
      return was?.wish === now?.wish && was?.named === now?.named ? [] : [{ theme, now }];
    });
}

/** The title of a theme in its framework's newest edition; absent when it has no such theme. */
export function themeTitle({ instrument, theme }: ThemeOf): string | undefined {
  return currentEdition(instrument).themes[theme - 1]?.title;
}
