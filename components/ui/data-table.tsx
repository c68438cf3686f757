import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  cell(row: Row): ReactNode;
}

/** A table that becomes a stack of cards on a phone; each cell then carries its column's word. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
}) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className="border-b border-line bg-[#fafbfc] px-3.5 py-2.5 text-left text-[13px] font-medium whitespace-nowrap text-ink-2"
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Cells key={keyOf(row)} columns={columns} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** One row of cells, or one card on a phone. */
function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr className="border-b border-line last:border-0 max-sm:block max-sm:px-3.5 max-sm:py-3">
      {columns.map((column) => (
        <td key={column.key} className="px-3.5 py-3 align-top max-sm:flex max-sm:gap-3 max-sm:p-0.5">
          <span className="hidden w-24 shrink-0 text-[13px] text-ink-2 max-sm:inline">{column.label}</span>
          <span className="min-w-0">{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  );
}
