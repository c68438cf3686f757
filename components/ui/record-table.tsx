'use client';

import type { ReactNode } from 'react';

/**
 * A cell: a text, or a text with a small line below it and the classes of how the two look (a tag, a quiet or a red
 * text), or a way on.
 */
export type Cell =
  string | readonly [text: string, small?: string, look?: string, smallLook?: string] | { href: string; text: string };

export interface TableRow {
  /** Where the first cell leads: the record of this row. */
  href: string;
  /** In the order of the columns. */
  cells: readonly Cell[];
  /** What a tick of this row stands for, and what it is called. */
  choice?: readonly [value: string, label: string];
}

/** Ticks before the rows: inputs of the form around the table, so they work before and without a script. */
export interface TableChoice {
  /** The name of the inputs. */
  name: string;
  /** The word of the column. */
  text: string;
  chosen: ReadonlySet<string>;
  toggle: (value: string) => void;
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
  choice,
}: {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  choice?: TableChoice;
}) {
  return (
    <table className={`data-table record-table${choice ? ' with-choice' : ''}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {choice ? <th scope="col">{choice.text}</th> : null}
          {columns.map(({ text }) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ href, cells, choice: own }) => (
          <tr key={href}>
            {choice && own ? <ChoiceCell choice={choice} own={own} /> : null}
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

function ChoiceCell({ choice, own: [value, label] }: { choice: TableChoice; own: readonly [string, string] }) {
  const { name, chosen, toggle } = choice;
  return (
    <td className="choice">
      <label>
        <input type="checkbox" name={name} value={value} checked={chosen.has(value)} onChange={() => toggle(value)} />
        <span className="sr-only">{label}</span>
      </label>
    </td>
  );
}

function contentOf(cell: Cell, href?: string): ReactNode {
  if (typeof cell === 'object' && 'href' in cell) return <a href={cell.href}>{cell.text}</a>;
  const [text, small, look, smallLook] = typeof cell === 'string' ? [cell] : cell;
  const main = href ? <a href={href}>{text}</a> : look ? <span className={look}>{text}</span> : text;
  if (small === undefined) return main;
  return (
    <>
      {main}
      <small className={smallLook}>{small}</small>
    </>
  );
}
