import Link from "next/link";

/** Earlier and later pages of a list by GET, with where one is in words; nothing when all of it fits on one. */
export function Paging({
  href,
  page,
  pages,
  first,
  last,
  total,
}: {
  /** The list’s address, to which the page is added. */
  href: string;
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
}) {
  if (pages < 2) return null;
  return (
    <nav className="cluster no-print" aria-label="Pages of this list">
      {page > 1 ? (
        <Link href={`${pageBase(href)}page=${page - 1}`}>Earlier in the list</Link>
      ) : null}
      <span className="soft">
        {first} to {last} of {total}
      </span>
      {page < pages ? (
        <Link href={`${pageBase(href)}page=${page + 1}`}>Later in the list</Link>
      ) : null}
    </nav>
  );
}

/** The address with room for one more thing it asks for. */
function pageBase(href: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}`;
}
