'use client';

import type { ReactNode } from 'react';
import { Tick } from './tick';

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

interface TableProps {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  choice?: TableChoice;
  /** The name of plain ticks inside the first cell, whose value is the last part of the row's address. */
  ticks?: string;
}

/**
 * A table that becomes a stack of cards on a phone. Rows are data, not elements: everything is sent twice, as markup
 * and for the browser's router, and the second time a component with data is far shorter, and cheaper to write and
 * read again, than the elements it makes. Nothing here waits for the browser; without JavaScript it is the same table.
 */
export function RecordTable({ caption, columns, rows, choice, ticks }: TableProps) {
  return (
    <table className={looksOf(choice, ticks)}>
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
                {index === 0 ? first(href, cell, ticks) : contentOf(cell)}
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

/** The way into the record, and before it its tick. */
const first = (href: string, cell: Cell, ticks?: string): ReactNode =>
  ticks ? (
    <>
      <Tick name={ticks} value={lastPart(href)} label={wordOf(cell)} />
      {contentOf(cell, href)}
    </>
  ) : (
    contentOf(cell, href)
  );
const looksOf = (choice?: TableChoice, ticks?: string): string =>
  `data-table record-table${choice ? ' with-choice' : ''}${ticks ? ' with-ticks' : ''}`;
const lastPart = (href: string): string => href.slice(href.lastIndexOf('/') + 1);
const wordOf = (cell: Cell): string => (typeof cell === 'string' ? cell : 'href' in cell ? cell.text : cell[0]);

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
