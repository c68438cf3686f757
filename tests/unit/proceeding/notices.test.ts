import { expect, it } from 'vitest';
import { reviewOfState, type Side } from '@/lib/domain/proceeding/states';
import { noticeEvent, noticeSides } from '@/lib/domain/proceeding/notices';
import { proceedingFact, proceedingTargetOf, proceedingTransitions } from '@/lib/domain/proceeding/transitions';
import { composeNotice } from '@/lib/notices/compose';
import { catalogues } from '@/lib/words/catalogues';

const routes = [
  { levels: [], hasPublicNotice: false },
  { levels: ['SCHOOL'], hasPublicNotice: false },
  { levels: ['DEPARTMENT', 'SCHOOL'], hasPublicNotice: false },
  { levels: ['SCHOOL'], hasPublicNotice: true },
] as const;
const locales = ['zh-CN', 'en'] as const;
const names = { employer: '云帆科技', graduate: '柳如烟', post: '测试工程师', replyBy: '2027-03-05' };

/** Everything anybody is told of any step on any route; reviewers only where it is a level's turn. */
const told = proceedingTransitions.flatMap((line) =>
  line.kinds.flatMap((kind) =>
    routes
      .filter(({ levels, hasPublicNotice }) => kind !== 'RETRACTION' || (levels.length === 0 && !hasPublicNotice))
      .filter(({ levels }) => kind === 'RETRACTION' || levels.length > 0)
      // Only a termination is announced.
      .filter(({ hasPublicNotice }) => kind === 'TERMINATION' || !hasPublicNotice)
      .flatMap((route) => {
        const to = proceedingTargetOf(line, line.from, route);
        const next = reviewOfState(to) ?? null;
        const fact = proceedingFact(kind, line.event, to);
        const clause = line.event === 'REQUEST_NO_FAULT' ? 'FURTHER_STUDY' : null;
        return line.tell
          .filter((side) => side !== 'SCHOOL' || next !== null)
          .flatMap((side) =>
            (['EMPLOYER', 'GRADUATE'] as Side[]).flatMap((requestedBy) =>
              locales.map((locale) => ({ fact, kind, next, clause, side, requestedBy, locale })),
            ),
          );
      }),
  ),
);

it.each(told)('$fact has words for $side in $locale when $requestedBy asked', (cell) => {
  const { fact, kind, next, clause, side, requestedBy, locale } = cell;
  const proceeding = { kind, requestedBy, clause };
  const asked = { kind, next, days: null, until: '2027-03-10' };
  const text = noticeSides(side, proceeding)
    .map((name) => composeNotice(noticeEvent(fact, proceeding), name, locale, { ...names, asked }))
    .find((found) => found !== null);
  expect(text?.subject.length).toBeGreaterThan(5);
  expect(text?.body).toMatch(locale === 'en' ? /\b(please|nothing|you can|contact|keep|invite)\b/i : /请|不需要|可以/);
  expect(text?.body).not.toMatch(/[{}]/);
});

it('every step has its line in the history, in both languages', () => {
  for (const locale of locales) {
    for (const fact of new Set(told.map((cell) => cell.fact)))
      expect(catalogues[locale].states.event).toHaveProperty(fact);
  }
});

it('reminders have words for whoever is told', () => {
  for (const locale of locales) {
    for (const [event, sides] of [
      ['PROCEEDING_ANSWER_AWAITED', ['EMPLOYER', 'GRADUATE']],
      ['PROCEEDING_ANSWER_OVERDUE', ['EMPLOYER', 'GRADUATE', 'SCHOOL']],
    ] as const) {
      for (const side of sides) {
        const asked = { kind: 'TERMINATION', next: null, days: '15', until: null } as const;
        expect(composeNotice(event, side, locale, { ...names, asked })?.body).toContain('15');
      }
    }
  }
});
