/** How many pages stand on either side of the one that is shown. */
const neighbours = 2;

/** Other pages of a list by GET, with where one is in words; nothing when all of it fits on one. */
export function Paging({
  href,
  page,
  pages,
  first,
  last,
  total,
  name = "page",
  of = "this list",
  at = "",
}: {
  /** The list's address with what it is filtered by, to which the page is added. */
  href: string;
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
  /** What the page is called in the address, where one page has two lists. */
  name?: string;
  /** What is listed, for people who hear the names of what can be jumped to. */
  of?: string;
  /** "#settings" for a list that does not stand at the top of its page. */
  at?: string;
}) {
  if (pages < 2) return null;
  const to = (wanted: number) => `${href}${href.includes("?") ? "&" : "?"}${name}=${wanted}${at}`;
  return (
    <nav className="cluster" aria-label={`Pages of ${of}`}>
      <span className="soft">
        {first} to {last} of {total}
      </span>
      <span className="cluster no-print">
        {page > 1 ? <a href={to(page - 1)}>Earlier in the list</a> : null}
        {pages > 2 ? <Numbers page={page} pages={pages} to={to} /> : null}
        {page < pages ? <a href={to(page + 1)}>Later in the list</a> : null}
      </span>
    </nav>
  );
}

type NumbersProps = { page: number; pages: number; to: (page: number) => string };

/** The first, the last and those around: a list of hundreds is not gone through page by page. */
function Numbers({ page, pages, to }: NumbersProps) {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  const shown = all.filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= neighbours,
  );
  return shown.map((each, index) => (
    <span key={each} className="tabular">
      {each - (shown[index - 1] ?? 0) > 1 ? <span className="soft">… </span> : null}
      {each === page ? (
        <strong className="inline-block min-w-8 text-center" aria-current="page">
          {each}
        </strong>
      ) : (
        <a className="inline-block min-w-8 text-center" href={to(each)} aria-label={`Page ${each}`}>
          {each}
        </a>
      )}
    </span>
  ));
}
