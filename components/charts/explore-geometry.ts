export const plotHeight = 360;

/** Where 100 and 0 lie inside the picture, in pixels: fixed, so that names outside it can stand level with marks. */
export const plotEdges = { top: 12, bottom: plotHeight - 4 - 30 };
