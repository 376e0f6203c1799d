import { type Page, pageOf } from "@/lib/kernel/paging";
import type { Table } from "@/lib/reports/table";

const itemsOnAPage = 100;

type Paged<T> = Pick<Page<T>, "page" | "pages" | "items"> & { total: number };

/** One page of a list, as every list is answered. */
export function paged<T>(all: readonly T[], wanted: string | undefined): Paged<T> {
  const { items, page, pages } = pageOf(all, wanted, itemsOnAPage);
  return { page, pages, total: all.length, items };
}

/** One page of a table that is a file elsewhere: the same cells, so that the same things are hidden. */
export function tablePage({ caution, header, rows }: Table, wanted: string | undefined) {
  const { items, ...place } = paged(rows, wanted);
  return { ...place, caution, columns: header, rows: items };
}
