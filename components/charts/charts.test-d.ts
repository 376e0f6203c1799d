import { createElement } from "react";
import { ChangeStrip } from "@/components/charts/change-strip";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { ExploreChart } from "@/components/charts/explore-chart";
import { YearDots } from "@/components/charts/year-dots";
import type { Estimate } from "@/lib/statistics/estimate";

/*
 * Checked by the compiler, not run: a figure without its base cannot be drawn. Each marked line must fail to
 * compile; if one ever compiles, the mark itself becomes the error.
 */
declare const estimate: Estimate;

export const compiles = [
  createElement(ChangeStrip, { earlier: estimate, later: estimate }),
  createElement(YearDots, { points: [{ year: 2026, estimate }] }),
  createElement(ExploreChart, {
    label: "Two years",
    years: [2026],
    series: [{ name: "Listening", points: [{ year: 2026, estimate }] }],
  }),
  estimateInWords(estimate),
];

export const refused = [
  // @ts-expect-error a bare number
  createElement(ChangeStrip, { later: 62 }),
  // @ts-expect-error a bare number for last year
  createElement(ChangeStrip, { earlier: 50, later: estimate }),
  // @ts-expect-error a value without its base
  createElement(ChangeStrip, { later: { status: "shown", value: 62 } }),
  // @ts-expect-error a bare number in a year
  createElement(YearDots, { points: [{ year: 2026, estimate: 62 }] }),
  createElement(ExploreChart, {
    label: "One year",
    years: [2026],
    // @ts-expect-error a bare number in a series
    series: [{ name: "Listening", points: [{ year: 2026, estimate: 62 }] }],
  }),
  // @ts-expect-error a bare number in words
  estimateInWords(62),
];
