import { readFileSync } from 'node:fs';

/** One table of the sheet: by the first cell of a row, then by the head of a column. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface TransitionSheet {
  /** The tables by the first word of their heading (`WITHDRAW`, `审核级别与去处`). */
  tables: ReadonlyMap<string, Cells>;
  /** What a cell says in codes: `→ SIGNED`, or the code of a refusal. Throws for a word the sheet does not explain. */
  codeOf(cell: string): string;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function tableOf(section: string): Cells {
  const [heads = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  return new Map(
    rows.map((cells) => {
      if (cells.length !== heads.length) throw new Error(`The row "${cells[0]}" is ragged.`);
      return [cells[0] ?? '', new Map(heads.slice(1).map((head, index) => [head, cells[index + 1] ?? '']))];
    }),
  );
}

/** Reads the sheet lawyers read. It is written by hand: nothing here, and no flag, writes it. */
export function readTransitionSheet(name = 'agreement-transitions'): TransitionSheet {
  const text = readFileSync(`tests/golden/${name}.md`, 'utf8');
  const sections = text.split(/^## /m).slice(1);
  const tables = new Map(sections.map((section) => [section.split(/\s/, 1)[0] ?? '', tableOf(section)]));
  const words = new Map([...(tables.get('用语') ?? [])].map(([word, row]) => [word, row.get('代码') ?? '']));
  const codeOf = (cell: string): string => {
    const code = words.get(cell.replace(/^→ /, ''));
    if (!code) throw new Error(`The sheet does not explain "${cell}".`);
    return cell.startsWith('→ ') ? `→ ${code}` : code;
  };
  return { tables, codeOf };
}
