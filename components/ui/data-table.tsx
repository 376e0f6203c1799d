import { type ReactNode, useId } from "react";

export type Column = {
  key: string;
  header: ReactNode;
  /** Shown beside each cell on a phone, where the header row is out of sight. Defaults to `header`. */
  label?: ReactNode;
  numeric?: boolean;
  sorted?: "ascending" | "descending";
};

export type Row = { key: string; cells: ReactNode[] };

/*
 * On a phone rows become blocks, and some browsers then forget that this is a table. Saying the roles again
 * keeps it one for everybody.
 */
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  header: { role: "rowheader" },
  cell: { role: "cell" },
};

/**
 * One table: the first cell of each row is its header. `phone` chooses blocks (default) or sideways scrolling
 * inside the labelled box. An empty table says `empty` in words.
 */
export function DataTable({
  caption,
  captionHidden = false,
  columns,
  rows,
  phone = "blocks",
  empty = "Nothing here yet.",
  note,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column[];
  rows: Row[];
  phone?: "blocks" | "scroll";
  empty?: ReactNode;
  note?: ReactNode;
}) {
  const captionId = useId();
  // Keyboard users can only scroll a box that takes focus, and a box that takes focus needs a name.
  const scrollBox = { role: "region", tabIndex: 0, "aria-labelledby": captionId };
  return (
    <div>
      <div className="table-scroll" {...scrollBox}>
        <table className={phone === "blocks" ? "table table-blocks" : "table"} {...roles.table}>
          <caption id={captionId}>
            <span className={captionHidden ? "visually-hidden" : undefined}>{caption}</span>
          </caption>
          <thead {...roles.group}>
            <tr {...roles.row}>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={column.sorted}
                  className={column.numeric ? "numeric" : undefined}
                  {...roles.column}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {rows.map((row) => (
              <BodyRow key={row.key} row={row} columns={columns} labelled={phone === "blocks"} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <p className="table-note">{empty}</p> : null}
      {note ? <div className="table-note">{note}</div> : null}
    </div>
  );
}

function BodyRow({ row, columns, labelled }: { row: Row; columns: Column[]; labelled: boolean }) {
  const [first, ...others] = columns;
  return (
    <tr {...roles.row}>
      {first ? (
        <th scope="row" {...roles.header}>
          {row.cells[0]}
        </th>
      ) : null}
      {others.map((column, index) => (
        <td key={column.key} className={column.numeric ? "numeric" : undefined} {...roles.cell}>
          {labelled ? (
            <span className="cell-label" aria-hidden="true">
              {column.label ?? column.header}
            </span>
          ) : null}
          {labelled ? inOnePiece(row.cells[index + 1]) : row.cells[index + 1]}
        </td>
      ))}
    </tr>
  );
}

/** On a phone a cell is laid out in two columns, and several nodes would be laid out apart. */
function inOnePiece(cell: ReactNode): ReactNode {
  return typeof cell === "object" && cell !== null ? <div>{cell}</div> : cell;
}
