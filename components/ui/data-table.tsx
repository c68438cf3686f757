import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  /** Needs no word beside it on a card. */
  isPlain?: boolean;
  /** Dates and numbers: what breaks nowhere. */
  isWhole?: boolean;
  cell(row: Row): ReactNode;
}

/**
 * A table that becomes a stack of cards on a phone; each cell then carries its column's word. Its looks stand in
 * globals.css, not in classes of every cell: a row is sent twice, as markup and for the browser's router.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  hasTicks,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** The first cell of each row begins with its tick. */
  hasTicks?: boolean;
}) {
  return (
    <table className={hasTicks ? 'data-table with-ticks' : 'data-table'}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cells = <Row,>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }): ReactNode =>
  columns.map(({ key, label, isPlain, isWhole, cell }) => (
    <td key={key} data-label={isPlain ? undefined : label} className={isWhole ? 'whole' : undefined}>
      {cell(row)}
    </td>
  ));
