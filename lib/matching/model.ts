import type { Instrument } from "@/lib/instruments/model";
import type { Hidden } from "@/lib/statistics/estimate";

/** What a setting may say of a theme. Saying neither is no row at all. */
export const wishes = ["help", "practice"] as const;
export type Wish = (typeof wishes)[number];

/** One theme of one framework, counted from 1. */
export type ThemeOf = { instrument: Instrument; theme: number };

/** A setting's own wish for a theme; `named` is whether its borough is told which setting it is. */
export type ThemeWish = ThemeOf & { wish: Wish; named: boolean };

/** Who of a borough says what of a theme: those who chose to be named, by name, and how many others or why that is not said. */
export type Wished = {
  named: string[];
  unnamed: { status: "shown"; settings: number } | Hidden;
};
export type WishedTheme = ThemeOf & { title: string } & Record<Wish, Wished>;

/** A setting that would share its practice of a theme, as one sees it that would like help with it. */
export type Practice = ThemeOf & { settingId: string; name: string };

/** A setting asked another to meet about a theme; as either of the two sees it. */
export type Introduction = ThemeOf & {
  id: string;
  askingId: string;
  askingName: string;
  practiceId: string;
  practiceName: string;
  words: string;
  askedAt: Date;
  answer?: { accepted: boolean; at: Date };
  /** Both still say of the theme what brought them together. */
  stands: boolean;
};
