import type { ReactElement } from "react";

/** Six shapes, so that series differ without colour. Centred on 0,0 and about 12 units wide. */
const shapes: ReactElement[] = [
  <circle key="circle" r="5.5" />,
  <rect key="square" x="-5" y="-5" width="10" height="10" />,
  <path key="triangle" d="M0-6.5 6 5H-6Z" />,
  <path key="diamond" d="M0-7 6 0 0 7-6 0Z" />,
  <path key="cross" d="M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z" />,
  <path key="triangle-down" d="M0 6.5 6-5H-6Z" />,
];

/** The mark of the nth series; after the sixth the same shapes come again, hollow. */
export function SeriesMark({ index }: { index: number }) {
  const hollow = Math.floor(index / shapes.length) % 2 === 1;
  return <g className={hollow ? "mark-before" : "mark-now"}>{shapes[index % shapes.length]}</g>;
}
