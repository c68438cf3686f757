import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeGuide } from '../../e2e/guide/compose';
import { figure, figuresOf, type Guide, steps } from '../../e2e/guide/guide';
import { guides } from '../../e2e/guide/guides';

const folder = path.resolve('docs/guide');
const read = (name: string): string => readFileSync(path.join(folder, `${name}.md`), 'utf8');
const pictures = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');

const small: Guide = {
  name: 'school',
  title: '指南',
  introduction: ['说明。'],
  sections: [
    { number: '1', title: '先', blocks: ['一段。', figure('first', 1, '甲'), steps('一', '二')] },
    {
      number: '2',
      title: '后/再',
      blocks: [figure('second', 2, '乙')],
      sections: [{ number: '2.1', title: '末', blocks: [figure('third', 3, '丙')] }],
    },
  ],
};

describe('A guide', () => {
  it('leaves out a figure that was not taken, picture and caption alike', () => {
    const text = composeGuide(small, new Set(['school-first.png', 'school-third.png']));
    expect(pictures(text)).toEqual(['figures/school-first.png', 'figures/school-third.png']);
    expect(text).not.toContain('乙');
    expect(text).toContain('一段。');
  });

  it('keeps the order of its sections, paragraphs, figures and steps', () => {
    const text = composeGuide(small, new Set(['school-first.png', 'school-second.png', 'school-third.png']));
    const order = [
      '# 指南',
      '说明。',
      '## 1 先',
      '一段。',
      '图 1 甲',
      '1. 一',
      '2. 二',
      '## 2 后/再',
      '图 2 乙',
      '### 2.1 末',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('opens with contents whose links are the anchors of its headings', () => {
    const text = composeGuide(small, new Set());
    expect(text).toContain('- [2 后/再](#2-后再)\n  - [2.1 末](#21-末)');
  });

  it('never uses another guide’s picture', () => {
    expect(pictures(composeGuide(small, new Set(['employer-first.png'])))).toEqual([]);
  });
});

describe.each(guides)('The guide for the $name', (guide) => {
  it('numbers its figures upwards and shows none twice', () => {
    const figures = figuresOf(guide);
    const numbers = figures.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it('stands in docs/guide as its source says', () => {
    const taken = new Set(readdirSync(path.join(folder, 'figures')));
    expect(read(guide.name), 'run npm run guide').toBe(composeGuide(guide, taken));
  });

  it('links only to pictures beside it', () => {
    const links = pictures(read(guide.name));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => path.isAbsolute(link) || /^\w+:/.test(link))).toEqual([]);
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });
});
