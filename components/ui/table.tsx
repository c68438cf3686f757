import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  numeric?: boolean;
  /** The cell that names the row. */
  isRowHeading?: boolean;
  /** For the column of links or a checkbox: the label is read, not shown. */
  labelHidden?: boolean;
}

interface TableProps<Row> {
  /** What the table lists; always there for screen readers. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead when there are no rows: an EmptyState. */
  empty?: ReactNode;
}

/** A table that becomes a stack of cards below 640 px. Roles are written out: cards would lose them in some browsers. */
export function Table<Row>({ caption, captionShown = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="overflow-x-auto">
      <table role="table" className="card-table w-full border-collapse text-left">
        <caption className={captionShown ? 'px-3.5 py-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                className={classNames(
                  'border-b border-line bg-head px-3.5 py-2.5 text-sm font-medium whitespace-nowrap text-ink-2',
                  column.numeric && 'text-right',
                )}
              >
                {column.labelHidden ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const classes = classNames('border-b border-line px-3.5 py-3 align-top font-normal', column.numeric && 'sm:text-right');
  const content = <div className="min-w-0 wrap-anywhere">{column.cell(row)}</div>;
  const label = column.labelHidden ? undefined : column.label;
  if (column.isRowHeading) return <th scope="row" role="rowheader" data-label={label} className={classes}>{content}</th>;
  return <td role="cell" data-label={label} className={classes}>{content}</td>;
}
