/** Rows of a table of settings on one page. */
export const settingsOnAPage = 50;

export type Page<T> = {
  items: T[];
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Positions of the first and the last item shown, counted from 1; both 0 in an empty list. */
  first: number;
  last: number;
};

/** One page of a long list. What makes no sense as a page number becomes the nearest page there is. */
export function pageOf<T>(items: readonly T[], wanted: unknown, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const asked = Number.parseInt(String(wanted), 10);
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  const start = (page - 1) * size;
  const shown = items.slice(start, start + size);
  return {
    items: shown,
    page,
    pages,
    first: shown.length === 0 ? 0 : start + 1,
    last: start + shown.length,
  };
}
