import { expect, it } from 'vitest';
import { agreementStates } from '@/lib/domain/agreement/states';
import { readTags } from '@/lib/domain/favourite/annotation';
import { isSameName } from '@/lib/domain/favourite/search';
import { favouriteGroups, groupOf, isInvitable, standingOf, statesOfGroup } from '@/lib/domain/favourite/standing';

const free = { own: null, boundElsewhere: false, enrolled: true, activated: true, confirmed: true };

it('tells the running letter first, then what stands in the way, then how the last letter ended', () => {
  expect(standingOf({ ...free, own: 'SIGNED', enrolled: false })).toEqual({ kind: 'OWN', state: 'SIGNED' });
  expect(standingOf({ ...free, enrolled: false, boundElsewhere: true })).toEqual({ kind: 'NOT_ENROLLED' });
  expect(standingOf({ ...free, own: 'DECLINED', boundElsewhere: true })).toEqual({ kind: 'BOUND_ELSEWHERE' });
  expect(standingOf({ ...free, own: 'DECLINED' })).toEqual({ kind: 'OWN', state: 'DECLINED' });
  expect(standingOf({ ...free, confirmed: false })).toEqual({ kind: 'UNCONFIRMED' });
  expect(standingOf({ ...free, activated: false, confirmed: false })).toEqual({ kind: 'INACTIVE' });
  expect(standingOf(free)).toEqual({ kind: 'READY' });
});

it('lets a letter be sent unless one is running or the graduate is not on the roster', () => {
  expect(isInvitable(standingOf({ ...free, own: 'PENDING_GRADUATE' }))).toBe(false);
  expect(isInvitable(standingOf({ ...free, own: 'SIGNED' }))).toBe(false);
  expect(isInvitable(standingOf({ ...free, enrolled: false }))).toBe(false);
  for (const own of ['DECLINED', 'EXPIRED', 'REVIEW_FAILED', 'TERMINATED'] as const) {
    expect(isInvitable(standingOf({ ...free, own }))).toBe(true);
  }
  expect(isInvitable(standingOf({ ...free, boundElsewhere: true }))).toBe(true);
  expect(isInvitable(standingOf({ ...free, confirmed: false }))).toBe(true);
});

it('puts every state into exactly one filter of the list', () => {
  const all = favouriteGroups.flatMap((group) => statesOfGroup(group));
  expect(all.sort()).toEqual([...agreementStates].sort());
  expect(statesOfGroup('not-invited')).toEqual([]);
  expect(groupOf(null)).toBe('not-invited');
  expect(groupOf('PENDING_SCHOOL')).toBe('running');
  expect(groupOf('TERMINATED')).toBe('ended');
});

it('compares names without blanks, kinds of dots and letter case, and nothing else', () => {
  expect(isSameName('张 三', '张三')).toBe(true);
  expect(isSameName('阿里木•江', '阿里木·江')).toBe(true);
  expect(isSameName('Ann Lee', 'ANN LEE')).toBe(true);
  expect(isSameName('张三', '张三丰')).toBe(false);
});

it('reads tags apart by any comma or blank, each once', () => {
  expect(readTags(' 后端，复试通过、 后端;A B ')).toEqual(['后端', '复试通过', 'A', 'B']);
  expect(readTags(' ，')).toEqual([]);
});
