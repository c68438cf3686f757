import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paperName } from '@/lib/domain/agreement/paper-name';

it('a paper is named by number and name', () => {
  expect(paperName('10001-2027-000123', '王晓雨', new Set())).toBe('10001-2027-000123-王晓雨.pdf');
});

it('signs Windows refuses, hidden ones and ends it drops are gone', () => {
  expect(paperName('A/1:2', 'a<b>c"d|e?f*g\\h', new Set())).toBe('A 1 2-a b c d e f g h.pdf');
  expect(paperName('1', '王\u202E晓\u0000雨. ', new Set())).toBe('1-王 晓 雨.pdf');
  expect(paperName('', '...', new Set())).toBe('agreement.pdf');
  expect(paperName('', 'CON', new Set())).toBe('_CON.pdf');
});

it('names that differ in nothing a file system sees get a count', () => {
  const taken = new Set<string>();
  const names = ['Anna', 'ANNA', 'anna'].map((name) => paperName('1', name, taken));
  expect(names).toEqual(['1-Anna.pdf', '1-ANNA (2).pdf', '1-anna (3).pdf']);
});

it('whatever it is given, the name is one file of one folder, short, and never given twice', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 6 }), (pairs) => {
      const taken = new Set<string>();
      const names = pairs.map(([number, name]) => paperName(number, name, taken));
      for (const name of names) {
        expect(name).toMatch(/\.pdf$/);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/[. ]\.pdf$/);
        expect(name).not.toMatch(/^[\s.]/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect([...name].length).toBeLessThan(100);
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
  );
});
