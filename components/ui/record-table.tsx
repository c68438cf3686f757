'use client';

import type { ReactNode } from 'react';
import type { Tone } from './tag';

/** What stands in a cell: a text; or a link, a tag or a coloured text, with a small line below it. */
export interface Cell {
  text: string;
  href?: string;
  tag?: Tone;
  tone?: 'quiet' | 'bad';
  small?: string;
}

export interface TableRow {
  key: string;
  /** In the order of the columns. */
  cells: readonly (string | Cell)[];
}

/**
 * A table that becomes a stack of cards on a phone; each cell then carries its column's word. Rows are data, not
 * elements: everything is sent twice, as markup and for the browser's router, and the second time a component with
 * data is far shorter, and cheaper to write and read again, than the elements it makes. Nothing here waits for the browser; without JavaScript it is the same table.
 */
export function RecordTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}) {
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={index} data-label={columns[index]}>
                {typeof cell === 'string' ? cell : contentOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const tones = { quiet: 'text-ink-3', bad: 'text-bad' };

function contentOf({ small, ...cell }: Cell): ReactNode {
  if (small === undefined) return mainOf(cell);
  return (
    <>
      {mainOf(cell)}
      <small>{small}</small>
    </>
  );
}

function mainOf({ text, href, tag, tone }: Cell): ReactNode {
  if (href) return <a href={href}>{text}</a>;
  if (tag) return <span className={`tag tag-${tag}`}>{text}</span>;
  return tone ? <span className={tones[tone]}>{text}</span> : text;
}
