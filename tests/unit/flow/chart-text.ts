import type { FlowTable } from '@/lib/domain/flow/lines';
import { flowParts, type FlowStep } from '@/lib/domain/flow/parts';
import { catalogues, type Locale } from '@/lib/words/catalogues';

/** Words of a language for a table of agreements or of proceedings. */
export function wordsIn(locale: Locale, of: 'agreement' | 'proceeding') {
  const { flow, states } = catalogues[locale];
  const deeds: Readonly<Record<string, string>> = flow[of];
  const names: Readonly<Record<string, string>> = { ...states[of], ASKING_LEVEL: flow.askingLevel };
  const actors: Readonly<Record<string, string>> = { ...states.party, ...flow.actors };
  return {
    place: (place: string | null) => (place === null ? flow.begin : (names[place] ?? '')),
    deed: ({ by, events }: { by: readonly string[]; events: readonly string[] }) => [
      `${by.map((who) => actors[who]).join(flow.or)}: `,
      deeds[events[0] ?? ''] ?? '',
      ...events.slice(1).map((event) => ` / ${deeds[event] ?? ''}`),
    ],
    stays: flow.stays,
  };
}

/** A chart in words, a line for each arrow: the usual way, then what is beside it. */
export function chartText(of: 'agreement' | 'proceeding', table: FlowTable): string {
  const names = wordsIn('zh-CN', of);
  const { usual, beside } = flowParts(table);
  const textOf = ({ place, onward, aside }: FlowStep): string[] => [
    `[${names.place(place)}]`,
    ...aside.map((arrow) => `  ${names.deed(arrow).join('')} -> ${names.place(arrow.to)}`),
    ...(onward ? [`  ${names.deed(onward).join('')} => ${names.place(onward.to)}`] : []),
  ];
  return [...usual.flatMap(textOf), '--', ...beside.flatMap(textOf)].join('\n');
}
