import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../support/source-files';
import { type AgreementState, levelOfState, reviewLevels, stateOfLevel, turnOf } from '@/lib/domain/agreement/states';
import {
  type AgreementEventName,
  agreementEvents,
  agreementTransitions,
  type Transition,
} from '@/lib/domain/agreement/transitions';
import { placeFor, sideOf, wayBack } from '@/lib/domain/access/way-back';
import { recordOf, wholeAddress } from '@/lib/domain/messages/links';
import { messageTemplates } from '@/lib/domain/messages/templates';
import { composeMessage, composeNotice, mailText, shortText } from '@/lib/notices/compose';
import { catalogues } from '@/lib/words/catalogues';
import { newId } from '@/lib/ids';

/** What each event is called in the record: an event that is not here has no words for anybody. */
const factOf: Record<AgreementEventName, (to: AgreementState) => string> = {
  SEND: () => 'INVITATION_SENT',
  EXTEND: () => 'INVITATION_EXTENDED',
  COUNTER: () => 'COUNTER_PROPOSED',
  TAKE_BACK_COUNTER: () => 'COUNTER_TAKEN_BACK',
  ACCEPT_COUNTER: () => 'COUNTER_ACCEPTED',
  AMEND_COUNTER: () => 'COUNTER_AMENDED',
  REFUSE_COUNTER: () => 'COUNTER_REFUSED',
  WITHDRAW: () => 'INVITATION_WITHDRAWN',
  ACCEPT: () => 'INVITATION_ACCEPTED',
  DECLINE: () => 'INVITATION_DECLINED',
  EXPIRE: () => 'INVITATION_EXPIRED',
  LAPSE: () => 'INVITATION_LAPSED',
  PASS: (to) => (to === 'SIGNED' ? 'AGREEMENT_SIGNED' : 'REVIEW_PASSED'),
  REJECT: () => 'REVIEW_REJECTED',
  MOVE: () => 'DEPARTMENT_CHANGED',
  ASK_CORRECTION: () => 'CORRECTION_ASKED',
  CORRECT: () => 'AGREEMENT_CORRECTED',
  CONFIRM_CORRECTION: () => 'CORRECTION_CONFIRMED',
  REFUSE_CORRECTION: () => 'CORRECTION_REFUSED',
  RETRACT: () => 'AGREEMENT_RETRACTED',
  AMEND: () => 'AGREEMENT_AMENDED',
  TERMINATE: () => 'AGREEMENT_TERMINATED',
  FULFIL: () => 'AGREEMENT_FULFILLED',
  CONTEST_FULFILMENT: () => 'FULFILMENT_CONTESTED',
};

const locales = ['zh-CN', 'en'] as const;
const REPLY_BY = '2027-03-05';
const GRADUATE = '柳如烟';
const facts = { employer: '云帆科技', graduate: GRADUATE, post: '测试工程师', replyBy: REPLY_BY };

/** The states a line can lead to: any level, and past the last one, SIGNED. */
function targets({ event, to }: Transition): AgreementState[] {
  const levels = reviewLevels.map(stateOfLevel);
  if (to === 'ASKING_LEVEL') return levels;
  if (to !== 'NEXT_LEVEL') return [to];
  return event === 'ACCEPT' ? levels : [...levels, 'SIGNED'];
}

/** Everything anybody is told: reviewers only while it is a level's turn, because nobody is told what he cannot open. */
const cells = agreementTransitions.flatMap((line) =>
  targets(line).flatMap((to) =>
    line.tell
      .filter((side) => side !== 'SCHOOL' || levelOfState(to) !== undefined)
      .flatMap((side) =>
        locales.map((locale) => ({
          event: line.event,
          from: line.from,
          to,
          side,
          locale,
          name: factOf[line.event](to),
        })),
      ),
  ),
);
const text = ({ from, to, side, locale, name }: (typeof cells)[number]) => {
  const [passed, next] = [from ? levelOfState(from) : undefined, levelOfState(to)];
  return composeNotice(name, side, locale, { ...facts, review: passed && next ? { passed, next } : undefined });
};

describe('Every step of signing', () => {
  it('has a name in the record, and all steps are looked at', () => {
    expect(Object.keys(factOf).sort()).toEqual([...agreementEvents].sort());
    expect(new Set(cells.map(({ event }) => event))).toEqual(new Set(agreementEvents));
  });

  it.each(cells)('$event to $to has words for $side in $locale: what happened and what to do', (cell) => {
    const told = text(cell);
    expect(told?.subject.length).toBeGreaterThan(5);
    const todo = cell.locale === 'en' ? /\b(please|nothing|you can|change your password)\b/i : /请|不需要|可以/;
    expect(told?.body).toMatch(todo);
    expect(told?.body).not.toMatch(/[{}]/);
  });

  const withDeadline = cells.filter(
    ({ to, side }) => (to === 'PENDING_GRADUATE' || to === 'COUNTERED') && turnOf(to) === side,
  );
  it.each(withDeadline)('$event to $to tells $side in $locale until when', (cell) => {
    expect(text(cell)?.body).toContain(REPLY_BY);
    expect(text(cell)?.body).toMatch(cell.locale === 'en' ? /China time/ : /24:00（北京时间）/);
  });

  it.each(cells)('$event to $to: the mail to $side in $locale ends with the way to the record', (cell) => {
    const id = newId();
    const link = recordOf(cell.side, id);
    const mail = mailText(text(cell)?.body ?? '', wholeAddress('https://sign.example', link));
    expect(mail).toMatch(new RegExp(`\\n\\nhttps://sign\\.example${link}\\n$`));
    // After signing in one is led there, and not home: the page is one of this side's.
    expect(wayBack(link)).toBe(link);
    expect(sideOf(link)).toBe(cell.side);
    expect(placeFor(cell.side as 'EMPLOYER' | 'GRADUATE' | 'SCHOOL', link)).toBe(link);
    expect(existsSync(`app${link.replace(id, '[id]')}/page.tsx`)).toBe(true);
  });

  it.each(cells)('$event to $to: the short message to $side in $locale names no person', (cell) => {
    const told = text(cell);
    const short = shortText(told?.short ?? '', 'https://sign.example/x');
    expect(short).not.toContain(GRADUATE);
    expect(short).not.toMatch(/[{}]/);
    expect(told?.short.charAt(0)).toBe(told?.short.charAt(0).toUpperCase());
  });
});

describe('A short message of any other kind', () => {
  const names = ['graduate', 'name', 'inviter'];
  const asked = (words: string): Record<string, string> =>
    Object.fromEntries(
      [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, names.includes(name) ? `§${name}§` : 'X']),
    );
  it.each(messageTemplates.flatMap((template) => locales.map((locale) => ({ template, locale }))))(
    '$template in $locale names no person',
    ({ template, locale }) => {
      const { subject, body } = catalogues[locale].messages[template];
      const { short } = composeMessage(template, locale, asked(`${subject}${body}`));
      expect(short).not.toMatch(/[§{}]/);
      expect(short.length).toBeGreaterThan(10);
    },
  );

  it('texts of their own stand under templates that exist, and ask for no fact the mail does not have', () => {
    for (const locale of locales) {
      for (const [template, short] of Object.entries(catalogues[locale].shortMessages.texts)) {
        expect(messageTemplates).toContain(template);
        const { subject, body } = catalogues[locale].messages[template as (typeof messageTemplates)[number]];
        expect(Object.keys(asked(subject + body))).toEqual(expect.arrayContaining(Object.keys(asked(short))));
      }
    }
  });
});

describe('Every link a message carries', () => {
  /** Paths as the sources write them, with [id] for what is filled in. */
  const links = ['lib/commands', 'lib/db/stores', 'lib/jobs']
    .flatMap((folder) => sourceFiles(folder, /\.ts$/))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\blink(?:: | = )['`](\/[^'`]*)['`]/g)])
    .map(([, path = '']) => path.replace(/\$\{[^}]+\}/g, '[id]'));

  it('is found', () => expect(new Set(links).size).toBeGreaterThan(10));

  it.each([...new Set(links)])('%s is a page one is led back to after signing in', (path) => {
    const folders = ['', '(account)/', '(public)/', '(factor)/'];
    const filled: Readonly<Record<string, string>> = { join: '[secret]', school: '[year]' };
    const [, first = ''] = path.split('/');
    const last =
      path.startsWith('/school/settings/') || first === 'join' ? path.replace('[id]', filled[first] ?? '') : path;
    expect(folders.some((folder) => existsSync(`app/${folder}${last.slice(1)}/page.tsx`))).toBe(true);
    const id = newId();
    const whole = path.replace('[id]', id);
    // The pages of signing in themselves need no way back.
    if (!whole.startsWith('/sign-in/')) expect(wayBack(whole)).toBe(whole);
  });
});
