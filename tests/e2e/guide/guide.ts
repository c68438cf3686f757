/** What an operation guide is made of. Its text stands in {employer,graduate,school,operator}.ts beside this. */
export type GuideName = 'employer' | 'graduate' | 'school' | 'operator';

/** A picture the journey takes with `Person.figure(guide, id)`. */
export interface Figure {
  kind: 'figure';
  id: string;
  number: number;
  caption: string;
}

/** A paragraph; steps in their order; points in any order; a picture. */
export type Block = string | { kind: 'steps' | 'points'; items: readonly string[] } | Figure;

export interface Section {
  /** As printed: `5.1`. */
  number: string;
  title: string;
  blocks: readonly Block[];
  sections?: readonly Section[];
}

export interface Guide {
  name: GuideName;
  title: string;
  introduction: readonly Block[];
  sections: readonly Section[];
}

export const steps = (...items: string[]): Block => ({ kind: 'steps', items });
export const points = (...items: string[]): Block => ({ kind: 'points', items });
export const figure = (id: string, number: number, caption: string): Figure => ({
  kind: 'figure',
  id,
  number,
  caption,
});

/** The name of the file that holds a figure. */
export const fileOf = (guide: GuideName, id: string): string => `${guide}-${id}.png`;

const blocksOf = (section: Section): readonly Block[] => [
  ...section.blocks,
  ...(section.sections ?? []).flatMap((inner) => blocksOf(inner)),
];

/** Every figure a guide names, in the order of the text. */
export const figuresOf = (guide: Guide): Figure[] =>
  [...guide.introduction, ...guide.sections.flatMap((section) => blocksOf(section))].filter(
    (block): block is Figure => typeof block === 'object' && block.kind === 'figure',
  );
