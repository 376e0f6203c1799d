/** Earlier and later pages of a list by GET, with where one is in words; nothing when all of it fits on one. */
export function Paging({
  href,
  page,
  pages,
  first,
  last,
  total,
}: {
  /** The list's address with what it is filtered by, to which the page is added. */
  href: string;
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
}) {
  if (pages < 2) return null;
  const at = (wanted: number) => `${href}${href.includes("?") ? "&" : "?"}page=${wanted}`;
  return (
    <nav className="cluster no-print" aria-label="Pages of this list">
      {page > 1 ? <a href={at(page - 1)}>Earlier in the list</a> : null}
      <span className="soft">
        {first} to {last} of {total}
      </span>
      {page < pages ? <a href={at(page + 1)}>Later in the list</a> : null}
    </nav>
  );
}
