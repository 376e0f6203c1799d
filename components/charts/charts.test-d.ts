import { createElement } from "react";
import { LevelsChart } from "@/components/borough/levels-chart";
import { ChangeStrip } from "@/components/charts/change-strip";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { ExploreChart } from "@/components/charts/explore-chart";
import { ExploreNames, type ExploreSeries } from "@/components/charts/explore-names";
import { ExplorePlot } from "@/components/charts/explore-plot";
import { LevelBar } from "@/components/charts/level-bar";
import { PlaceStrip } from "@/components/charts/place-strip";
import { SettingStrip } from "@/components/charts/setting-strip";
import { ShareBar } from "@/components/charts/share-bar";
import { YearDots } from "@/components/charts/year-dots";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

/*
 * Checked by the compiler, not run: a figure without its base cannot be drawn. Each marked line must fail to
 * compile; if one ever compiles, the mark itself becomes the error.
 */
declare const estimate: Estimate;
declare const shown: Shown;
const series: ExploreSeries[] = [{ name: "Listening", points: [{ year: 2026, estimate }] }];
const bare = [{ name: "Listening", points: [{ year: 2026, estimate: 62 }] }];
const about = { year: 2026, of: 12, reworded: 0 };
const counts = { status: "shown" as const, counts: [0, 1, 2, 3], scored: 6, sharing: 7 };
const bareCounts = { status: "shown" as const, counts: [0, 1, 2, 3] };

export const compiles = [
  createElement(ChangeStrip, { year: 2026, earlier: estimate, later: estimate }),
  createElement(LevelBar, { counts: [0, 1, 2, 3], applicable: 7 }),
  createElement(ExplorePlot, { label: "One year", years: [2026], series, scale: "levels" }),
  createElement(ExploreNames, { series, plot: { top: 0, bottom: 300 } }),
  createElement(YearDots, { points: [{ year: 2026, estimate }] }),
  createElement(ShareBar, { share: estimate, silent: shown }),
  createElement(PlaceStrip, { own: estimate, others: shown }),
  createElement(SettingStrip, { estimates: [estimate, shown] }),
  createElement(ExploreChart, {
    label: "Two years",
    years: [2026],
    series: [{ name: "Listening", points: [{ year: 2026, estimate }] }],
  }),
  createElement(LevelsChart, { label: "One theme", years: [{ ...about, counted: counts }] }),
  estimateInWords(estimate),
];

export const refused = [
  // @ts-expect-error a bare number
  createElement(ChangeStrip, { year: 2026, later: 62 }),
  // @ts-expect-error a bare number for last year
  createElement(ChangeStrip, { year: 2026, earlier: 50, later: estimate }),
  // @ts-expect-error a value without its base
  createElement(ChangeStrip, { year: 2026, later: { status: "shown", value: 62 } }),
  // @ts-expect-error an interval without what it rests on
  createElement(ChangeStrip, { year: 2026, later: { ...shown, n: undefined } }),
  // @ts-expect-error counts without their base
  createElement(LevelBar, { counts: [0, 1, 2, 3] }),
  // @ts-expect-error a share in place of counts
  createElement(LevelBar, { counts: 62, applicable: 7 }),
  // @ts-expect-error bare numbers in the picture behind the chart
  createElement(ExplorePlot, { label: "One year", years: [2026], series: bare, scale: "levels" }),
  // @ts-expect-error bare numbers beside it
  createElement(ExploreNames, { series: bare, plot: { top: 0, bottom: 300 } }),
  // @ts-expect-error a bare number in a year
  createElement(YearDots, { points: [{ year: 2026, estimate: 62 }] }),
  // @ts-expect-error a bare place of one's own
  createElement(PlaceStrip, { own: 62, others: shown }),
  // @ts-expect-error bare scores of settings
  createElement(SettingStrip, { estimates: [62, 50] }),
  // @ts-expect-error a bare share
  createElement(ShareBar, { share: 62 }),
  // @ts-expect-error a range that rests on nothing
  createElement(ShareBar, { share: estimate, silent: { lower: 20, upper: 80 } }),
  createElement(ExploreChart, {
    label: "One year",
    years: [2026],
    // @ts-expect-error a bare number in a series
    series: [{ name: "Listening", points: [{ year: 2026, estimate: 62 }] }],
  }),
  // @ts-expect-error counts of settings without how many share
  createElement(LevelsChart, { label: "One theme", years: [{ ...about, counted: bareCounts }] }),
  // @ts-expect-error a bare number in words
  estimateInWords(62),
];
