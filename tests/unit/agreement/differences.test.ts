import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { wordChanges } from '@/lib/domain/agreement/word-changes';
import { employerSnapshot, termsOf, transferOf } from './letter-inputs';

const letter = (terms = {}, transfer = {}, employer = {}) => ({
  terms: { ...termsOf(), ...terms },
  transfer: { ...transferOf(), ...transfer },
  employer: { ...employerSnapshot, ...employer },
});

describe('differences of two letters', () => {
  it('are none between equal ones', () => {
    expect(differencesBetween(letter(), letter())).toEqual([]);
  });

  it('name each changed field of every block once, in the order of the form', () => {
    const changed = letter(
      { otherAgreements: '加班另付', regularPayFen: 1, post: '测试' },
      { archiveAddress: '别处 1 号' },
      { telephone: '010-1' },
    );
    expect(differencesBetween(letter(), changed).map(({ part, field }) => `${part} ${field}`)).toEqual([
      'terms post',
      'terms regularPayFen',
      'terms otherAgreements',
      'transfer archiveAddress',
      'employer telephone',
    ]);
  });

  it('see every field there is: a letter changed in all of them differs in all of them', () => {
    const before = letter();
    const altered = (part: object) => Object.fromEntries(Object.keys(part).map((key) => [key, `${key}!`]));
    const after = {
      terms: altered(before.terms),
      transfer: altered(before.transfer),
      employer: altered(before.employer),
    } as unknown as typeof before;
    const fields = [before.terms, before.transfer, before.employer].flatMap((part) => Object.keys(part));
    expect(differencesBetween(before, after).map(({ field }) => field)).toHaveLength(fields.length);
  });
});

describe('changes of a text', () => {
  const shown = (before: string, after: string): string =>
    wordChanges(before, after)
      .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
      .join('');

  it('are whole words of Chinese, not single characters', () => {
    expect(shown('前端工程师，每月缴纳', '前端工人，每月缴纳')).toBe('前端[-工程师-][+工人+]，每月缴纳');
  });

  it('keep numbers whole', () => {
    expect(shown('每月 1000 元', '每月 1200 元')).toBe('每月 [-1000-][+1200+] 元');
  });

  it('show an added sentence as one stretch', () => {
    expect(shown('升学可解约。', '升学可解约。录用为公务员可解约。')).toBe('升学可解约。[+录用为公务员可解约。+]');
  });

  it('do not tear a change apart at a sign between two replaced words', () => {
    expect(shown('北京、上海', '广州、深圳')).toBe('[-北京、上海-][+广州、深圳+]');
  });

  it('put together are both texts, whatever they are', () => {
    const piece = fc.constantFrom('住房', '补贴', '每月', '1000', '，', '的', 'a b', '\n', '👩‍💻', '。');
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: string) =>
          changes.flatMap((change) => (change.kind === kind ? [] : change.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(changes.every(({ kind }, index) => kind !== changes[index - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('of the longest texts a field may hold are found at once', () => {
    const long = Array.from({ length: 500 }, (_, index) => `${index} `).join('');
    expect(wordChanges(long, long.split('').reverse().join('')).length).toBeGreaterThan(1);
  });
});
