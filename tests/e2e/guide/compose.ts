import { type Block, fileOf, type Figure, type Guide, type GuideName, type Section } from './guide';

/** Where a guide finds its pictures, seen from the guide. */
export const FIGURES = 'figures';

type Taken = ReadonlySet<string>;

/** The part of a link behind `#` that leads to this heading where the guides are read. */
const anchorOf = ({ number, title }: Section): string =>
  `${number} ${title}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');

const picture = (guide: GuideName, { id, number, caption }: Figure): string =>
  `![图 ${number} ${caption}](${FIGURES}/${fileOf(guide, id)})\n\n_图 ${number} ${caption}_`;

function list(kind: 'steps' | 'points', items: readonly string[]): string {
  return items.map((item, index) => `${kind === 'steps' ? `${index + 1}.` : '-'} ${item}`).join('\n');
}

/** The text of one block; undefined for a figure that was not taken. */
function compose(guide: GuideName, block: Block, taken: Taken): string | undefined {
  if (typeof block === 'string') return block;
  if (block.kind === 'figure') return taken.has(fileOf(guide, block.id)) ? picture(guide, block) : undefined;
  return list(block.kind, block.items);
}

function composeSection(guide: GuideName, section: Section, taken: Taken, depth: number): (string | undefined)[] {
  return [
    `${'#'.repeat(depth)} ${section.number} ${section.title}`,
    ...section.blocks.map((block) => compose(guide, block, taken)),
    ...(section.sections ?? []).flatMap((inner) => composeSection(guide, inner, taken, depth + 1)),
  ];
}

function contents(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap((section) => [
    `${indent}- [${section.number} ${section.title}](#${anchorOf(section)})`,
    ...contents(section.sections ?? [], `${indent}  `),
  ]);
}

/** A guide as Markdown, with the figures whose files were taken; the others are left out. */
export function composeGuide(guide: Guide, taken: Taken): string {
  const { name, title, introduction, sections } = guide;
  const parts = [
    `# ${title}`,
    ...introduction.map((block) => compose(name, block, taken)),
    contents(sections).join('\n'),
    ...sections.flatMap((section) => composeSection(name, section, taken, 2)),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}
