import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import {
  type CheckedLetter,
  type InvitationCheckResult,
  type InvitationReading,
  type InvitationTerms,
  isInvitationColumn,
} from '@/lib/domain/batch/invitations';
import { getTranslations } from '@/lib/words/reader';
import { letterLabels } from './letter-words';

const isFormer = (result: InvitationCheckResult): result is 'LETTER_WRONG' | 'NOT_FAVOURITE' | 'TWICE' =>
  result === 'LETTER_WRONG' || result === 'NOT_FAVOURITE' || result === 'TWICE';

interface JudgedRow {
  result: InvitationCheckResult | undefined;
  reading: InvitationReading;
  checked: CheckedLetter | null;
}

/**
 * What was found in a row of a checked workbook: column, value, why, and what to do; a sentence each. Empty while it
 * waits. `shown` masks values for a page.
 */
export async function rowExplainer({ content, templateId }: InvitationTerms, shown = (value: string): string => value) {
  const [words, rules, labels] = await Promise.all([
    getTranslations('invitationBatch'),
    getTranslations('rules'),
    letterLabels(),
  ]);
  const labelOf = ({ place, field }: Pick<Finding, 'place' | 'field'>): string => {
    if (place !== 'letter') return words(`places.${place}`);
    return isInvitationColumn(field)
      ? words(`columns.${field}`)
      : `${words(templateId === null ? 'places.former' : 'places.letter')} ${labels[field] ?? ''}`;
  };
  const say = (column: string, value: string, problem: string): string =>
    value ? words('finding', { column, value, problem }) : words('findingEmpty', { column, problem });
  return ({ result, reading, checked }: JudgedRow): string[] => {
    if ('findings' in reading)
      return reading.findings.map(({ column, code, value }) =>
        say(words(`columns.${column}`), shown(value), rules(code as never, { field: column } as never)),
      );
    if (!result) return [];
    const found = (checked?.findings ?? []).map(({ code, field, place, params }) => {
      const own = reading.terms[field];
      const shared = place === 'letter' && field !== 'transferProfileId' ? (content[field] ?? '') : '';
      const value = own ?? (shared && shared.length < 40 ? words('sharedValue', { value: shared }) : '');
      return say(labelOf({ place, field }), value, rules(code as never, { ...params, field } as never));
    });
    return [
      templateId === null && isFormer(result) ? words(`formerExplanations.${result}`) : words(`explanations.${result}`),
      ...found,
    ];
  };
}
