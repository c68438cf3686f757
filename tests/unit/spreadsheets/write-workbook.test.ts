import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutraliseCell, restoreCell } from '@/lib/spreadsheets/cell-safety';
import { readRows } from '@/lib/spreadsheets/read-workbook';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { unpack } from './zip';

const dangerous = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1", "''+1", '=HYPERLINK("http://x","y")'];

it('writes every cell as text: no formula, no number, whatever it begins with', async () => {
  const bytes = writeWorkbook({
    sheets: [
      {
        name: '名单',
        columns: [{ header: '值', width: 10 }],
        rows: [...dangerous, '0012', '13800138000'].map((text) => [text]),
      },
    ],
  });
  const parts = await unpack(bytes);
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).not.toContain('<f>');
  const types = [...xml.matchAll(/<c\b[^>]*>/g)].map(([cell]) => /\bt="(\w+)"/.exec(cell)?.[1]);
  expect(new Set(types)).toEqual(new Set(['s']));
  const shared = parts.get('xl/sharedStrings.xml') ?? '';
  const texts = [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '');
  expect(texts.filter((text) => /^[=+\-@\t＝]/.test(text))).toEqual([]);
  expect(texts).toContain('0012');
});

it('comes back from the reader as it was written, dangerous beginnings included', async () => {
  const rows = dangerous.map((text) => [text, 'x']);
  const bytes = writeWorkbook({
    sheets: [
      {
        name: 'x',
        columns: [
          { header: 'a', width: 9 },
          { header: 'b', width: 9 },
        ],
        rows,
      },
    ],
  });
  const content = await readRows(bytes, { maxRows: 100, maxColumns: 5 });
  if ('problem' in content) throw new Error(content.problem);
  // The reader narrows full-width digits and letters; no sign of these texts is one but the last digit.
  expect(content.rows.map(({ cells }) => cells[0])).toEqual(dangerous.map((text) => text.trimStart() && text));
});

it('restores exactly what it made safe', () => {
  const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...dangerous));
  fc.assert(
    fc.property(text, (value) => {
      const safe = neutraliseCell(value);
      expect(/^[=+\-@\t\r\n＝＋－＠]/.test(safe)).toBe(false);
      expect(restoreCell(safe)).toBe(neutraliseCell(value).replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''));
    }),
  );
  for (const value of dangerous) expect(restoreCell(neutraliseCell(value))).toBe(value);
});
