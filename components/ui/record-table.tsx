'use client';

import type { ReactNode } from 'react';

/** A cell: a text, or a text with a small line below it and the class of how it looks: a tag, a quiet or a red text. */
export type Cell = string | readonly [text: string, small?: string, look?: string];

export interface TableRow {
  /** Where the first cell leads: the record of this row. */
  href: string;
  /** In the order of the columns. */
  cells: readonly Cell[];
}

export interface TableColumn {
  text: string;
  /** On a phone this word stands beside each cell; without it the cell must speak for itself. */
  isLabel?: boolean;
}

/**
 * A table that becomes a stack of cards on a phone. Rows are data, not elements: everything is sent twice, as markup
 * and for the browser's router, and the second time a component with data is far shorter, and cheaper to write and
 * read again, than the elements it makes. Nothing here waits for the browser; without JavaScript it is the same table.
 */
export function RecordTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}) {
  return (
    <table className="data-table record-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ text }) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ href, cells }) => (
          <tr key={href}>
            {cells.map((cell, index) => (
              <td key={index} data-label={columns[index]?.isLabel ? columns[index].text : undefined}>
                {contentOf(cell, index === 0 ? href : undefined)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function contentOf(cell: Cell, href?: string): ReactNode {
  const [text, small, look] = typeof cell === 'string' ? [cell] : cell;
  const main = href ? <a href={href}>{text}</a> : look ? <span className={look}>{text}</span> : text;
  if (small === undefined) return main;
  return (
    <>
      {main}
      <small>{small}</small>
    </>
  );
}
